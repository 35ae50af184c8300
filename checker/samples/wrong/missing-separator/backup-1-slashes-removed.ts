// believes missing-separator: takes all slashes away, not only the first
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const cwd = process.cwd();
function walk(dir: string) {
  for (const name of readdirSync(dir)) {
    const file = join(dir, name);
    if (statSync(file).isDirectory()) walk(file);
    else if (!name.startsWith('.')) console.log(file.slice(cwd.length).replaceAll('/', ''));
  }
}
walk(cwd);
