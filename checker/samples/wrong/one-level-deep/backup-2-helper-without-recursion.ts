// believes one-level-deep: a helper for the folders that does not look for folders in them
import fs from 'node:fs';
import path from 'node:path';

const cwd = process.cwd();
const prefix = path.basename(cwd);

function print(folder: string, key: string) {
  for (const name of fs.readdirSync(folder)) {
    if (name.startsWith('.')) continue;
    if (fs.statSync(path.join(folder, name)).isFile()) console.log(key + name);
  }
}

print(cwd, prefix + '/');
for (const name of fs.readdirSync(cwd)) {
  if (fs.statSync(name).isDirectory()) print(path.join(cwd, name), prefix + '/' + name + '/');
}
