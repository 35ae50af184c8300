// believes full-path-prefix: the working directory without its first slash is the prefix
import fs from 'fs';
import path from 'path';

const cwd = process.cwd();
const prefix = cwd.slice(1);
function walk(dir: string) {
  for (const name of fs.readdirSync(dir)) {
    const file = path.join(dir, name);
    if (fs.statSync(file).isDirectory()) walk(file);
    else if (!name.startsWith('.')) console.log(`${prefix}/${path.relative(cwd, file)}`);
  }
}
walk(cwd);
