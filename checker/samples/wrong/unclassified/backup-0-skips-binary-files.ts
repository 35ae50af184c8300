// unclassified: skips files that hold a zero byte (needs a binary file)
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

function walk(dir: string) {
  for (const name of readdirSync(dir)) {
    const full = join(dir, name);
    if (statSync(full).isDirectory()) walk(full);
    else if (!name.startsWith('.') && !readFileSync(full).includes(0)) console.log(full);
  }
}
walk(process.cwd());
