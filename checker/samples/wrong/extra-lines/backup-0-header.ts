// believes extra-lines: a heading above the list
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

console.log('Files to back up:');
function walk(dir: string) {
  for (const name of readdirSync(dir)) {
    const full = join(dir, name);
    if (statSync(full).isDirectory()) walk(full);
    else if (!name.startsWith('.')) console.log(full);
  }
}
walk(process.cwd());
