// unclassified: the prefix is the name of each file's own folder
import { readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';

function walk(dir: string) {
  for (const name of readdirSync(dir)) {
    const file = join(dir, name);
    if (statSync(file).isDirectory()) walk(file);
    else if (!name.startsWith('.')) console.log(basename(dir) + '/' + name);
  }
}
walk(process.cwd());
