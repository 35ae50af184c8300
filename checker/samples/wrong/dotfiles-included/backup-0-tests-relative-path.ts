// believes dotfiles-included: asks whether the relative path begins with a period, so only the top level is filtered
import { readdirSync, statSync } from 'node:fs';
import { resolve } from 'node:path';

for (const name of readdirSync('.', { recursive: true }) as string[]) {
  if (name.startsWith('.')) continue;
  if (statSync(name).isFile()) console.log(resolve(name));
}
