// unclassified: takes from the list while counting up to its length, so only half comes out
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const files: string[] = [];
function walk(dir: string) {
  for (const name of readdirSync(dir)) {
    const full = join(dir, name);
    if (statSync(full).isDirectory()) walk(full);
    else if (!name.startsWith('.')) files.push(full);
  }
}
walk(process.cwd());
for (let i = 0; i < files.length; i++) console.log(files.pop());
