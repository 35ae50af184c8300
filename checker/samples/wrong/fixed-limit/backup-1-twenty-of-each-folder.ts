// believes fixed-limit: no folder has more than twenty entries
import { readdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';

function walk(dir: string): void {
  const names = readdirSync(dir);
  for (let i = 0; i < Math.min(names.length, 20); i++) {
    const full = join(dir, names[i]!);
    if (statSync(full).isDirectory()) walk(full);
    else if (!names[i]!.startsWith('.')) console.log(relative(process.cwd(), full));
  }
}
walk(process.cwd());
