// believes hardcoded-prefix: the prefix is always assets (needs a working directory of another name)
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const cwd = process.cwd();
function walk(dir: string) {
  for (const name of readdirSync(dir)) {
    const file = join(dir, name);
    if (statSync(file).isDirectory()) walk(file);
    else if (!name.startsWith('.')) console.log('assets/' + file.slice(cwd.length + 1));
  }
}
walk(cwd);
