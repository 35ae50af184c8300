// unclassified: colours that are always on
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

function walk(dir: string) {
  for (const name of readdirSync(dir)) {
    const full = join(dir, name);
    if (statSync(full).isDirectory()) walk(full);
    else if (!name.startsWith('.')) console.log(`\u001b[32m${dir}/\u001b[0m${name}`);
  }
}
walk(process.cwd());
