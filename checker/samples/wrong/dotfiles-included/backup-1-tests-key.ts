// believes dotfiles-included: asks whether the key begins with a period, so only the top level is filtered
import fs from 'fs';
import path from 'path';

const cwd = process.cwd();
function walk(dir: string) {
  for (const name of fs.readdirSync(dir)) {
    const file = path.join(dir, name);
    if (fs.statSync(file).isDirectory()) {
      walk(file);
      continue;
    }
    const key = file.slice(cwd.length + 1);
    if (key[0] === '.') continue;
    console.log(key);
  }
}
walk(cwd);
