// believes prints-directories: each folder heads its files, the working directory too
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

function walk(dir: string) {
  console.log(dir);
  for (const entry of readdirSync(dir, { withFileTypes: true })) {
    if (entry.name.startsWith('.')) continue;
    if (entry.isDirectory()) walk(join(dir, entry.name));
    else console.log(join(dir, entry.name));
  }
}

walk(process.cwd());
