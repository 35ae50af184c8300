// style: own recursion, path.relative, split on the separator and joined with '/'
import { readdirSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

const cwd = process.cwd();

function walk(directory: string) {
  for (const name of readdirSync(directory)) {
    const file = join(directory, name);
    if (statSync(file).isDirectory()) walk(file);
    else if (!name.startsWith('.')) console.log(relative(cwd, file).split(sep).join('/'));
  }
}

walk(cwd);
