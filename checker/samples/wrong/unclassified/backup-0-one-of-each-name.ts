// unclassified: a Map by name keeps one file of each name (needs the same name in two folders)
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const files = new Map<string, string>();
function walk(dir: string) {
  for (const name of readdirSync(dir)) {
    const full = join(dir, name);
    if (statSync(full).isDirectory()) walk(full);
    else if (!name.startsWith('.')) files.set(name, full);
  }
}
walk(process.cwd());
for (const file of files.values()) console.log(file);
