// believes missing-separator: prefix and folder have a slash, folder and name need none
import { readdirSync } from 'node:fs';
import { basename, relative } from 'node:path';

const root = process.cwd();
const start = basename(root);

function walk(dir: string): void {
  for (const entry of readdirSync(dir, { withFileTypes: true })) {
    if (entry.isDirectory()) {
      walk(`${dir}/${entry.name}`);
      continue;
    }
    if (entry.name.startsWith('.')) continue;
    console.log(`${start}/${relative(root, dir)}${entry.name}`);
  }
}
walk(root);
