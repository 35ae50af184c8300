// believes duplicate-lines: a folder's files are added by the folder and by its parent
import { readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';

const all: string[] = [];
function walk(key: string, dir: string): string[] {
  const keys: string[] = [];
  for (const name of readdirSync(dir)) {
    const full = join(dir, name);
    if (statSync(full).isDirectory()) all.push(...walk(`${key}/${name}`, full));
    else if (!name.startsWith('.')) keys.push(`${key}/${name}`);
  }
  all.push(...keys);
  return keys;
}
walk(basename(process.cwd()), process.cwd());
console.log(all.join('\n'));
