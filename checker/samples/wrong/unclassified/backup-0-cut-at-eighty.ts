// unclassified: cuts each line at eighty characters (needs a path that is longer)
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

function walk(dir: string) {
  for (const name of readdirSync(dir)) {
    const full = join(dir, name);
    if (statSync(full).isDirectory()) walk(full);
    else if (!name.startsWith('.')) console.log(full.slice(0, 80));
  }
}
walk(process.cwd());
