// believes splits-at-directory-name + prints-directories: pieces from the last occurrence of the folder's name on, folders too
import { readdirSync } from 'node:fs';

const cwd = process.cwd();
const me = cwd.split('/').at(-1)!;

for (const e of readdirSync(cwd, { recursive: true, withFileTypes: true })) {
  if (e.name.startsWith('.')) continue;
  const pieces = e.parentPath.split('/');
  const inside = pieces.slice(pieces.lastIndexOf(me) + 1);
  console.log([...inside, e.name].join('/'));
}
