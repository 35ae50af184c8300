// believes absolute-paths: the prefix goes before the path
import { readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';

const cwd = process.cwd();
function walk(dir: string) {
  for (const name of readdirSync(dir)) {
    const file = join(dir, name);
    if (statSync(file).isDirectory()) walk(file);
    else if (!name.startsWith('.')) console.log(basename(cwd) + '/' + file);
  }
}
walk(cwd);
