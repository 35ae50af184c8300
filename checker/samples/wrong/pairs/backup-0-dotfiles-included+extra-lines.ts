// believes dotfiles-included + extra-lines: no filter, and a count at the end
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

let count = 0;
function walk(dir: string) {
  for (const entry of readdirSync(dir, { withFileTypes: true })) {
    if (entry.isDirectory()) {
      walk(join(dir, entry.name));
    } else {
      console.log(join(dir, entry.name));
      count++;
    }
  }
}
walk(process.cwd());
console.log('Total:', count);
