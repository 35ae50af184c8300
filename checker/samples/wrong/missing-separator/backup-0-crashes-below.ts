// believes missing-separator + crashed: a folder and the name of a folder in it can be added just so
import { readdirSync, statSync } from 'node:fs';

function walk(folder: string) {
  const names = readdirSync(folder);
  for (const name of names) {
    const path = folder + name;
    if (statSync(path).isDirectory()) {
      walk(path);
    } else if (!name.startsWith('.')) {
      console.log(path);
    }
  }
}

walk(process.cwd());
