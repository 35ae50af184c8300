// believes missing-separator: the names on the way down make a path when they are joined
import fs from 'node:fs';

const root = process.cwd();

function walk(names: string[]): void {
  const here = [root, ...names].join('/');
  for (const name of fs.readdirSync(here)) {
    if (fs.statSync(`${here}/${name}`).isDirectory()) {
      walk([...names, name]);
    } else if (!name.startsWith('.')) {
      console.log(root + [...names, name].join(''));
    }
  }
}

walk([]);
