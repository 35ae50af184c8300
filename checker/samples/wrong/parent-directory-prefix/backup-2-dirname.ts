// believes parent-directory-prefix: dirname is the name of the directory
import { readdirSync, statSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';

const cwd = process.cwd();
const prefix = basename(dirname(cwd));
function walk(dir: string) {
  for (const name of readdirSync(dir)) {
    const file = join(dir, name);
    if (statSync(file).isDirectory()) walk(file);
    else if (!name.startsWith('.')) console.log(prefix + '/' + relative(cwd, file));
  }
}
walk(cwd);
