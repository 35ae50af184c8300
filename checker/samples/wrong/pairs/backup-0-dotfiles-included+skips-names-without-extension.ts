// believes dotfiles-included + skips-names-without-extension: a dotfile is a file without a name before its extension
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

for (const entry of readdirSync(process.cwd(), { recursive: true, withFileTypes: true })) {
  if (entry.isFile() && entry.name.includes('.')) console.log(join(entry.parentPath, entry.name));
}
