// believes duplicate-lines: prints the list so far after each folder
import { readdirSync } from 'node:fs';

const keys: string[] = [];
function walk(dir: string, key: string) {
  for (const entry of readdirSync(dir, { withFileTypes: true })) {
    if (entry.isDirectory()) walk(`${dir}/${entry.name}`, `${key}${entry.name}/`);
    else if (!entry.name.startsWith('.')) keys.push(key + entry.name);
  }
  for (const found of keys) console.log(found);
}
walk('.', '');
