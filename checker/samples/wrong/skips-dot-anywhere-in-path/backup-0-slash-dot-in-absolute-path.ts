// believes skips-dot-anywhere-in-path: looks for '/.' in the absolute path (needs a working directory below a hidden folder)
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

function walk(dir: string) {
  for (const name of readdirSync(dir)) {
    const full = join(dir, name);
    if (full.includes('/.')) continue;
    if (statSync(full).isDirectory()) walk(full);
    else console.log(full);
  }
}

walk(process.cwd());
