// believes missing-prefix: the answer to the exercise before
import { readdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';

const cwd = process.cwd();
function walk(dir: string) {
  for (const name of readdirSync(dir)) {
    const file = join(dir, name);
    if (statSync(file).isDirectory()) walk(file);
    else if (!name.startsWith('.')) console.log(relative(cwd, file));
  }
}
walk(cwd);
