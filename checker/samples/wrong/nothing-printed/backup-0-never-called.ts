// believes nothing-printed: declares the function and never calls it
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

function printFiles(dir: string = process.cwd()) {
  for (const name of readdirSync(dir)) {
    const full = join(dir, name);
    if (statSync(full).isDirectory()) printFiles(full);
    else if (!name.startsWith('.')) console.log(full);
  }
}
