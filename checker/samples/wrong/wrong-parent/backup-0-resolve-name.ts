// believes wrong-parent: path.resolve finds out where a name lies
import fs from 'fs';
import path from 'path';

function walk(dir: string) {
  fs.readdirSync(dir).forEach((name) => {
    const here = path.join(dir, name);
    if (fs.statSync(here).isDirectory()) return walk(here);
    if (name.startsWith('.')) return;
    console.log(path.resolve(name));
  });
}

walk(process.cwd());
