// believes skips-dot-anywhere-in-path: does not go into folders that have a dot in their name, and drops names with a dot
import { readdirSync, statSync } from 'node:fs';

function walk(folder: string) {
  for (const name of readdirSync('./' + folder)) {
    if (name.includes('.')) continue;
    const key = folder + name;
    if (statSync(key).isDirectory()) walk(key + '/');
    else console.log(key);
  }
}

walk('');
