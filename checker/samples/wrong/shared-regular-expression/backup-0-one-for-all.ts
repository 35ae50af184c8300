// believes shared-regular-expression: a test does not change what it tests with
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const HIDDEN = /^\./g;

function walk(dir: string): void {
  for (const name of readdirSync(dir)) {
    if (HIDDEN.test(name)) continue;
    const full = join(dir, name);
    if (statSync(full).isDirectory()) walk(full);
    else console.log(full);
  }
}

walk(process.cwd());
