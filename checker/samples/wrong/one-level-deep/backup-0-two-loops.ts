// believes one-level-deep: a loop in a loop reaches every file
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const cwd = process.cwd();
for (const name of readdirSync(cwd)) {
  const full = join(cwd, name);
  if (statSync(full).isDirectory()) {
    for (const inner of readdirSync(full)) {
      const innerFull = join(full, inner);
      if (statSync(innerFull).isFile() && !inner.startsWith('.')) console.log(innerFull);
    }
  } else if (!name.startsWith('.')) {
    console.log(full);
  }
}
