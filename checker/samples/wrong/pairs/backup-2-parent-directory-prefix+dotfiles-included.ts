// believes parent-directory-prefix + dotfiles-included: index -2, no filter
import { readdirSync, statSync } from 'node:fs';

const prefix = process.cwd().split('/').at(-2);
for (const name of readdirSync('.', { recursive: true }) as string[]) {
  if (statSync(name).isFile()) console.log(`${prefix}/${name}`);
}
