// unclassified: an invisible byte order mark before the first line
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

process.stdout.write('\uFEFF');
function walk(dir: string) {
  for (const name of readdirSync(dir)) {
    const full = join(dir, name);
    if (statSync(full).isDirectory()) walk(full);
    else if (!name.startsWith('.')) console.log(full);
  }
}
walk(process.cwd());
