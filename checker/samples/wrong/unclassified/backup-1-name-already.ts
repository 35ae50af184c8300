// unclassified: the directory's name is in the key already
import { readdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

const cwd = process.cwd();
for (const entry of readdirSync(cwd, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile() || entry.name.startsWith('.')) continue;
  console.log(relative(dirname(cwd), join(entry.parentPath, entry.name)));
}
