// believes leading-slash: the slash of the cut path stays, and another one comes between
import fs from 'node:fs';
import path from 'node:path';

const cwd = process.cwd();
const prefix = path.basename(cwd);
function walk(dir: string) {
  for (const name of fs.readdirSync(dir)) {
    const file = path.join(dir, name);
    if (fs.statSync(file).isDirectory()) walk(file);
    else if (!name.startsWith('.')) console.log(`${prefix}/${file.slice(cwd.length)}`);
  }
}
walk(cwd);
