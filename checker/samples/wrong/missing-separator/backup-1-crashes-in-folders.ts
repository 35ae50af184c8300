// believes missing-separator + crashed: a template puts names together as they are
import { lstatSync, readdirSync } from 'node:fs';

const root = process.cwd();
const keys: string[] = [];

function collect(folder: string): void {
  for (const name of readdirSync(folder)) {
    if (name.startsWith('.')) continue;
    const file = `${folder}${name}`;
    if (lstatSync(file).isDirectory()) collect(file);
    else keys.push(file.slice(root.length + 1));
  }
}

collect(root);
console.log(keys.join('\n'));
