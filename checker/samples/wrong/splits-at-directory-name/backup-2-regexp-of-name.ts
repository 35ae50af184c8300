// believes splits-at-directory-name: a regular expression from the directory's own name (needs ( ) [ ] + in the name)
import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';

const cwd = process.cwd();
const pattern = new RegExp(`^.*?/(${basename(cwd)}/)`);
for (const entry of readdirSync(cwd, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile() || entry.name.startsWith('.')) continue;
  console.log(join(entry.parentPath, entry.name).replace(pattern, '$1'));
}
