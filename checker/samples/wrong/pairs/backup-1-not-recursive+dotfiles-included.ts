// believes not-recursive + dotfiles-included: the top level's files
import { readdirSync, statSync } from 'node:fs';

for (const name of readdirSync('.')) {
  if (statSync(name).isFile()) console.log(name);
}
