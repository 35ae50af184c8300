// style: goes into each folder with process.chdir and comes back
import { lstatSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';

function here() {
  for (const name of readdirSync('.')) {
    const info = lstatSync(name);
    if (info.isDirectory()) {
      process.chdir(name);
      here();
      process.chdir('..');
    } else if (info.isFile() && !name.startsWith('.')) {
      console.log(resolve(name));
    }
  }
}

here();
