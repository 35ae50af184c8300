// believes skips-dot-anywhere-in-path: skips paths with a hidden part, the parts above the working directory too (needs a working directory below a hidden folder)
import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';

const cwd = process.cwd();
function isHidden(path: string) {
  return path.indexOf('/.') !== -1;
}
function walk(dir: string) {
  for (const entry of readdirSync(dir, { withFileTypes: true })) {
    const path = join(dir, entry.name);
    if (isHidden(path)) continue;
    if (entry.isDirectory()) walk(path);
    else console.log(basename(cwd) + path.slice(cwd.length));
  }
}
walk(cwd);
