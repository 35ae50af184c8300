// believes report-format: a label tells what the line is
import fs from 'fs';
import path from 'path';

const cwd = process.cwd();
function walk(dir: string) {
  for (const name of fs.readdirSync(dir)) {
    const file = path.join(dir, name);
    if (fs.statSync(file).isDirectory()) walk(file);
    else if (!name.startsWith('.')) console.log('Key:', path.basename(cwd) + '/' + path.relative(cwd, file));
  }
}
walk(cwd);
