// believes filename-only + dotfiles-included: bare names, all of them
import fs from 'node:fs';

for (const entry of fs.readdirSync('.', { recursive: true, withFileTypes: true })) {
  if (entry.isFile()) console.log(entry.name);
}
