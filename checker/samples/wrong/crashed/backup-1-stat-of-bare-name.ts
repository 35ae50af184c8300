// believes crashed: asks about the bare name of a file that lies in a folder
import { readdirSync, statSync } from 'node:fs';

function walk(dir: string, key: string) {
  for (const name of readdirSync(dir)) {
    if (statSync(name).isDirectory()) walk(dir + '/' + name, key + name + '/');
    else if (!name.startsWith('.')) console.log(key + name);
  }
}
walk('.', '');
