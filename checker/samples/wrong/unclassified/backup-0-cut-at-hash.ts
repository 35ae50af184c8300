// unclassified: takes # for the end of the path, as in a URL (needs # in a name)
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

function walk(dir: string) {
  for (const name of readdirSync(dir)) {
    const full = join(dir, name);
    if (statSync(full).isDirectory()) walk(full);
    else if (!name.startsWith('.')) console.log(full.split('#')[0]);
  }
}
walk(process.cwd());
