// believes printed-as-array: an array of keys, as console.log shows it
import fs from 'fs';
import path from 'path';

const cwd = process.cwd();
const keys: string[] = [];
function walk(dir: string) {
  for (const name of fs.readdirSync(dir)) {
    const file = path.join(dir, name);
    if (fs.statSync(file).isDirectory()) walk(file);
    else if (!name.startsWith('.')) keys.push(path.basename(cwd) + '/' + path.relative(cwd, file));
  }
}
walk(cwd);
console.log(keys);
