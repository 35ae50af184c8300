// believes dot-slash: starts at '.' and puts strings together
import { readdirSync, statSync } from 'node:fs';

function walk(dir: string) {
  for (const name of readdirSync(dir)) {
    const full = dir + '/' + name;
    if (statSync(full).isDirectory()) walk(full);
    else if (!name.startsWith('.')) console.log(full);
  }
}

walk('.');
