// style: one slice, name included, with two lengths
import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';

const cwd = process.cwd();
const begin = cwd.length - basename(cwd).length;
let out = '';
for (const entry of readdirSync(cwd, { recursive: true, withFileTypes: true })) {
  const dotfile = entry.name.startsWith('.');
  if (dotfile || entry.isDirectory()) continue;
  out = join(entry.parentPath, entry.name).slice(begin).split('\\').join('/') + '\n' + out;
}
console.log(out);
