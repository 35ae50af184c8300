// believes trimmed-names: trims names (needs a name that begins or ends with a space)
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

function walk(dir: string) {
  for (const name of readdirSync(dir)) {
    if (statSync(join(dir, name)).isDirectory()) walk(join(dir, name));
    else if (!name.startsWith('.')) console.log(join(dir, name.trim()));
  }
}
walk(process.cwd());
