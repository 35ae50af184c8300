// believes dot-slash: ./ before the prefix
import { readdirSync, statSync } from 'node:fs';
import { basename } from 'node:path';

const prefix = './' + basename(process.cwd()) + '/';
const keys: string[] = [];
function walk(folder: string) {
  for (const name of readdirSync('./' + folder)) {
    if (statSync(folder + name).isDirectory()) walk(folder + name + '/');
    else if (!name.startsWith('.')) keys.push(prefix + folder + name);
  }
}
walk('');
for (const key of keys) console.log(key);
