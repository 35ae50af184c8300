// believes last-entry-skipped: the last index is length, so the loop must end before length - 1
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

function walk(dir: string): void {
  const names = readdirSync(dir);
  for (let i = 0; i < names.length - 1; i++) {
    const full = join(dir, names[i]!);
    if (statSync(full).isDirectory()) walk(full);
    else if (!names[i]!.startsWith('.')) console.log(full);
  }
}

walk(process.cwd());
