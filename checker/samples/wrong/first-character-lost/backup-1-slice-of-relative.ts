// believes first-character-lost: path.relative leaves a slash at the beginning
import fs from 'node:fs';
import path from 'node:path';

const cwd = process.cwd();
function walk(dir: string) {
  for (const name of fs.readdirSync(dir)) {
    const file = path.join(dir, name);
    if (fs.statSync(file).isDirectory()) walk(file);
    else if (!name.startsWith('.')) console.log(path.relative(cwd, file).slice(1));
  }
}
walk(cwd);
