// style: counts from the end, slice with a negative index
import fs from 'node:fs';
import path from 'node:path';

const cwd = process.cwd();
for (const entry of fs.readdirSync(cwd, { recursive: true, withFileTypes: true })) {
  if (entry.isDirectory() || entry.name.startsWith('.')) continue;
  const absolute = path.join(entry.parentPath, entry.name);
  const length = absolute.length - cwd.length - 1;
  console.log(absolute.slice(-length).split('\\').join('/'));
}
