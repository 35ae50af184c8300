// unclassified: removes dotfiles from the list it is going through, and misses the name after each
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

function walk(dir: string) {
  const names = readdirSync(dir).sort();
  names.forEach((name, index) => {
    const full = join(dir, name);
    if (statSync(full).isDirectory()) walk(full);
    else if (name.startsWith('.')) names.splice(index, 1);
    else console.log(full);
  });
}
walk(process.cwd());
