// believes cleaned-names: a key has no spaces (and replace takes them all)
import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';

const root = process.cwd();
const walk = (dir: string): void => {
  for (const entry of readdirSync(dir, { withFileTypes: true })) {
    const full = join(dir, entry.name);
    if (entry.isDirectory()) walk(full);
    else if (!entry.name.startsWith('.')) console.log(relative(root, full).replace(' ', '-'));
  }
};
walk(root);
