// believes first-character-lost + dotfiles-included: one character too far, no filter
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const cwd = process.cwd() + '/';
for (const entry of readdirSync(cwd, { recursive: true, withFileTypes: true })) {
  if (entry.isFile()) console.log(join(entry.parentPath, entry.name).slice(cwd.length + 1));
}
