// believes dotfiles-included: no filter at all
import { readdirSync, statSync } from 'node:fs';
import { basename } from 'node:path';

for (const name of readdirSync('.', { recursive: true }) as string[]) {
  if (statSync(name).isDirectory()) continue;
  console.log(`${basename(process.cwd())}/${name}`);
}
