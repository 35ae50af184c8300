// believes wrong-parent + crashed: asks about a file where it is not, and crashes on that path
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const cwd = process.cwd();
function walk(dir: string) {
  for (const name of readdirSync(dir)) {
    const full = join(cwd, name);
    if (statSync(full).isDirectory()) walk(full);
    else if (!name.startsWith('.')) console.log(full);
  }
}

walk(cwd);
