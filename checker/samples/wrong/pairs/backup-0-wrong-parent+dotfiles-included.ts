// believes wrong-parent + dotfiles-included: the working directory before each name
import { readdirSync } from 'node:fs';

const entries = readdirSync(process.cwd(), { recursive: true, withFileTypes: true });
for (const entry of entries) {
  if (entry.isFile()) console.log(process.cwd() + '/' + entry.name);
}
