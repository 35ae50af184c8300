// believes prints-directories: tests that the path exists, not that it is a file
import fs from 'node:fs';
import path from 'node:path';

const prefix = path.basename(process.cwd());
let keys: string[] = [];
const walk = (folder: string) => {
  for (const name of fs.readdirSync(folder)) {
    const item = path.join(folder, name);
    if (fs.existsSync(item) && name[0] !== '.') keys.push(prefix + '/' + item);
    if (fs.statSync(item).isDirectory()) walk(item);
  }
};
walk('.');
console.log(keys.join('\n'));
