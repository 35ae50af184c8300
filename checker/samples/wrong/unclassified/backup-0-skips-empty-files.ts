// unclassified: an empty file is no file (needs an empty file)
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

function walk(dir: string) {
  for (const name of readdirSync(dir)) {
    const full = join(dir, name);
    const stats = statSync(full);
    if (stats.isDirectory()) walk(full);
    else if (stats.size && !name.startsWith('.')) console.log(full);
  }
}
walk(process.cwd());
