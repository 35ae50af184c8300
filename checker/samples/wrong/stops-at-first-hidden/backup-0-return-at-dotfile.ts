// believes stops-at-first-hidden: return instead of continue, so what follows a dotfile in its folder is lost (needs a folder with a dotfile and others)
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

function walk(dir: string) {
  for (const name of readdirSync(dir).sort()) {
    if (name.startsWith('.')) return;
    const full = join(dir, name);
    if (statSync(full).isDirectory()) walk(full);
    else console.log(full);
  }
}
walk(process.cwd());
