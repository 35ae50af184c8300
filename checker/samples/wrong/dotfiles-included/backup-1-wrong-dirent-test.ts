// believes dotfiles-included: a Dirent knows whether it is hidden
import { type Dirent, readdirSync } from 'node:fs';

type Entry = Dirent & { hidden?: boolean };

function walk(dir: string, key: string) {
  for (const entry of readdirSync(dir, { withFileTypes: true }) as Entry[]) {
    if (entry.hidden) continue;
    if (entry.isDirectory()) walk(`${dir}/${entry.name}`, `${key}${entry.name}/`);
    else console.log(key + entry.name);
  }
}

walk('.', '');
