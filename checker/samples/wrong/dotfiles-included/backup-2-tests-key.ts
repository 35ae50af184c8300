// believes dotfiles-included: asks whether the key begins with a period, after the prefix was put on
import { readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';

const keys: string[] = [];
function collect(folder: string, key: string) {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) collect(path, `${key}/${name}`);
    else keys.push(`${key}/${name}`);
  }
}
collect(process.cwd(), basename(process.cwd()));
for (const key of keys) {
  if (!key.startsWith('.')) console.log(key);
}
