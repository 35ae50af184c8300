// unclassified: puts accents together (needs a name in NFD)
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

function walk(dir: string) {
  for (const name of readdirSync(dir)) {
    const full = join(dir, name);
    if (statSync(full).isDirectory()) walk(full);
    else if (!name.startsWith('.')) console.log(full.normalize());
  }
}
walk(process.cwd());
