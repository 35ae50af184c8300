// believes url-encoded-keys + dotfiles-included: encoded keys of all files
import { readdirSync, statSync } from 'node:fs';

for (const name of readdirSync('.', { recursive: true }) as string[]) {
  if (statSync(name).isFile()) console.log(encodeURIComponent(name));
}
