// believes first-character-lost: cuts one character too many, off the prefix
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const cwd = process.cwd();
const begin = cwd.lastIndexOf('/') + 2;
function walk(dir: string) {
  for (const name of readdirSync(dir)) {
    const file = join(dir, name);
    if (statSync(file).isDirectory()) walk(file);
    else if (!name.startsWith('.')) console.log(file.slice(begin));
  }
}
walk(cwd);
