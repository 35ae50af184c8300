// believes fixed-limit: shows no more than ten entries of a folder (needs a folder with more)
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

function walk(dir: string) {
  for (const name of readdirSync(dir).slice(0, 10)) {
    const full = join(dir, name);
    if (statSync(full).isDirectory()) walk(full);
    else if (!name.startsWith('.')) console.log(full);
  }
}
walk(process.cwd());
