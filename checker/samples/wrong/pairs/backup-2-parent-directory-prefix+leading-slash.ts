// believes parent-directory-prefix + leading-slash: the folder above, and two slashes
import { readdirSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

const cwd = process.cwd();
function walk(dir: string) {
  for (const name of readdirSync(dir)) {
    const file = join(dir, name);
    if (statSync(file).isDirectory()) walk(file);
    else if (!name.startsWith('.')) console.log(`${basename(dirname(cwd))}/${file.slice(cwd.length)}`);
  }
}
walk(cwd);
