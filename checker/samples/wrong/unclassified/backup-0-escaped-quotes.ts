// unclassified: JSON's escapes stay when the quotes are cut off (needs a quotation mark in a name)
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

function walk(dir: string) {
  for (const name of readdirSync(dir)) {
    const full = join(dir, name);
    if (statSync(full).isDirectory()) walk(full);
    else if (!name.startsWith('.')) console.log(JSON.stringify(full).slice(1, -1));
  }
}
walk(process.cwd());
