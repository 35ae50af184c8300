// believes hardcoded-prefix + leading-slash: a literal with a slash, and the slash of the cut path
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const cwd = process.cwd();
function walk(dir: string) {
  for (const name of readdirSync(dir)) {
    const file = join(dir, name);
    if (statSync(file).isDirectory()) walk(file);
    else if (!name.startsWith('.')) console.log('backup/' + file.slice(cwd.length));
  }
}
walk(cwd);
