// believes missing-separator: the prefix is handed down and grows by each folder's name
import { readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';

const keys: string[] = [];
const walk = (dir: string, prefix: string): void => {
  for (const name of readdirSync(dir)) {
    const full = join(dir, name);
    if (statSync(full).isDirectory()) walk(full, prefix + name);
    else if (!name.startsWith('.')) keys.push(prefix + name);
  }
};
walk(process.cwd(), basename(process.cwd()) + '/');
for (const key of keys) console.log(key);
