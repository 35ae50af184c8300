// believes hardcoded-prefix + dotfiles-included: assets before every file
import { readdirSync, statSync } from 'node:fs';

for (const name of readdirSync('.', { recursive: true }) as string[]) {
  if (statSync(name).isFile()) console.log(`assets/${name}`);
}
