// believes crashed: reads a file as a folder
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

function walk(dir: string) {
  for (const name of readdirSync(dir)) {
    const full = join(dir, name);
    if (!name.startsWith('.')) console.log(full);
    walk(full);
  }
}
walk(process.cwd());
