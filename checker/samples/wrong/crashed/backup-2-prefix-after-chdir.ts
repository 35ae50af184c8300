// believes crashed: asks for the working directory after changing it, so the prefix changes on the way
import { readdirSync, statSync } from 'node:fs';
import { basename } from 'node:path';

function walk(key: string) {
  for (const name of readdirSync('.')) {
    if (statSync(name).isDirectory()) {
      process.chdir(name);
      walk(key + name + '/');
      process.chdir('..');
    } else if (!name.startsWith('.')) {
      console.log(basename(process.cwd()) + '/' + key + name);
    }
  }
}
walk('');
