// believes filename-only: the name of a file is its path
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

function walk(dir: string) {
  for (const name of readdirSync(dir)) {
    if (statSync(join(dir, name)).isDirectory()) walk(join(dir, name));
    else if (!name.startsWith('.')) console.log(name);
  }
}

walk(process.cwd());
