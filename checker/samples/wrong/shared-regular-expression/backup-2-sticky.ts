// believes shared-regular-expression: sticky means at the beginning
import { readdirSync } from 'node:fs';
import { basename, join, relative } from 'node:path';

const root = process.cwd();
const dot = /\./y;
const files: string[] = [];
const visit = (folder: string): void => {
  const entries = readdirSync(folder, { withFileTypes: true });
  for (const entry of entries.filter(({ name }) => !dot.test(name))) {
    const full = join(folder, entry.name);
    if (entry.isDirectory()) visit(full);
    else files.push(relative(root, full));
  }
};
visit(root);
for (const file of files) console.log([basename(root), file].join('/'));
