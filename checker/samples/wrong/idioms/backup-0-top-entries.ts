// believes not-recursive + prints-directories + dotfiles-included + filename-only: prints each entry of readdirSync('.')
import { readdirSync } from 'node:fs';

for (const name of readdirSync('.')) {
  console.log(name);
}
