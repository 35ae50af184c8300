// believes relative-paths + dotfiles-included: recursive, files only
import { readdirSync, statSync } from 'node:fs';

for (const name of readdirSync(process.cwd(), { recursive: true }) as string[]) {
  if (!statSync(name).isDirectory()) console.log(name);
}
