// style: splits the path and drops as many parts as the working directory has
import { readdirSync, lstatSync } from 'node:fs';
import { resolve, sep } from 'node:path';

const depth = process.cwd().split(sep).length;
const todo = [process.cwd()];
let current: string | undefined;
while ((current = todo.shift()) !== undefined) {
  for (const name of readdirSync(current)) {
    const file = resolve(current, name);
    const stat = lstatSync(file);
    if (stat.isDirectory()) todo.unshift(file);
    else if (stat.isFile() && !name.startsWith('.')) {
      const [...parts] = file.split(sep);
      parts.splice(0, depth);
      console.log(parts.join('/'));
    }
  }
}
