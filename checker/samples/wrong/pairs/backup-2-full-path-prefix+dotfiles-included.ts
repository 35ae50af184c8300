// believes full-path-prefix + dotfiles-included: the whole path, all files
import { readdirSync, statSync } from 'node:fs';

for (const name of readdirSync('.', { recursive: true }) as string[]) {
  if (statSync(name).isFile()) console.log(process.cwd() + '/' + name);
}
