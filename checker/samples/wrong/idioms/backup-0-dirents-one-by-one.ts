// believes prints-directories + dotfiles-included: prints each Dirent of the recursive readdirSync
import { readdirSync } from 'node:fs';

for (const entry of readdirSync('.', { withFileTypes: true, recursive: true })) {
  console.log(entry);
}
