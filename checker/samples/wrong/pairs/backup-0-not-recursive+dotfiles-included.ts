// believes not-recursive + dotfiles-included: the files of the top level, all of them
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

for (const name of readdirSync(process.cwd())) {
  const file = join(process.cwd(), name);
  if (statSync(file).isFile()) console.log(file);
}
