// believes wrong-parent + crashed: puts each name to the working directory and crashes in the first folder
import fs from 'node:fs';
import path from 'node:path';

const cwd = process.cwd();
const files: string[] = [];

function walk(dir: string) {
  const names = fs.readdirSync(dir);
  for (const name of names) {
    const file = path.join(cwd, name);
    if (fs.statSync(file).isDirectory()) {
      walk(file);
    } else if (!name.startsWith('.')) {
      files.push(file);
    }
  }
}

walk(cwd);
for (const file of files) console.log(path.relative(cwd, file));
