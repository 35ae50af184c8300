// style: absolute paths first, keys second, output third; substring and a for loop with an index
import * as fs from 'fs';

const files: string[] = [];
const folders: string[] = [process.cwd()];
for (let i = 0; i < folders.length; i++) {
  const folder = folders[i]!;
  const names = fs.readdirSync(folder);
  for (let j = 0; j < names.length; j++) {
    const file = folder + '/' + names[j];
    if (fs.statSync(file).isDirectory()) folders.push(file);
    else if (names[j]!.charAt(0) !== '.') files.push(file);
  }
}

const keys: string[] = [];
for (let i = 0; i < files.length; i++) {
  let key = files[i]!.substring(process.cwd().length);
  if (key.startsWith('/')) key = key.substring(1);
  keys.push(key);
}
console.log(keys.join('\n'));
