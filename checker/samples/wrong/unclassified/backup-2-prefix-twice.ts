// unclassified: relative to the folder above, and the prefix once more
import { readdirSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';

const cwd = process.cwd();
for (const entry of readdirSync(cwd, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile() || entry.name.startsWith('.')) continue;
  console.log(basename(cwd) + '/' + relative(dirname(cwd), join(entry.parentPath, entry.name)));
}
