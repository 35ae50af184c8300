// style: path.basename of the working directory, path.relative
import { readdirSync, statSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';

const cwd = process.cwd();
const prefix = basename(cwd);

function walk(directory: string): void {
  for (const name of readdirSync(directory)) {
    const file = join(directory, name);
    if (statSync(file).isDirectory()) {
      walk(file);
      continue;
    }
    if (name.startsWith('.')) continue;
    const key = relative(cwd, file).split(sep).join('/');
    console.log(`${prefix}/${key}`);
  }
}

walk(cwd);
