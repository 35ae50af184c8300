// believes splits-at-directory-name + dotfiles-included: the second piece of every file's path
import { readdirSync, statSync } from 'node:fs';
import { basename, resolve } from 'node:path';

const name = basename(process.cwd());
for (const entry of readdirSync('.', { recursive: true }) as string[]) {
  if (statSync(entry).isFile()) console.log(resolve(entry).split('/' + name + '/')[1]);
}
