// believes splits-at-directory-name: the path from the name's first occurrence on (needs the name again above)
import { readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';

const cwd = process.cwd();
function walk(dir: string) {
  for (const name of readdirSync(dir)) {
    const file = join(dir, name);
    if (statSync(file).isDirectory()) walk(file);
    else if (!name.startsWith('.')) console.log(file.slice(file.indexOf(basename(cwd))));
  }
}
walk(cwd);
