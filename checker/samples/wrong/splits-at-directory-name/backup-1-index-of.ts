// believes splits-at-directory-name: from the first place where the name is (needs the name again above)
import { readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';

const name = basename(process.cwd()) + '/';
function walk(dir: string) {
  for (const child of readdirSync(dir)) {
    const file = join(dir, child);
    if (statSync(file).isDirectory()) walk(file);
    else if (!child.startsWith('.')) console.log(file.slice(file.indexOf(name) + name.length));
  }
}
walk(process.cwd());
