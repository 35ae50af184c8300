// unclassified: adds each folder to the key and never takes it off again
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

let key = '';
function walk(dir: string) {
  for (const name of readdirSync(dir).sort()) {
    const full = join(dir, name);
    if (statSync(full).isDirectory()) {
      key += name + '/';
      walk(full);
    } else if (!name.startsWith('.')) {
      console.log(key + name);
    }
  }
}
walk(process.cwd());
