// believes nothing-printed: console.error prints lines like any other
import fs from 'node:fs';
import path from 'node:path';

function walk(dir: string) {
  for (const name of fs.readdirSync(dir)) {
    const full = path.join(dir, name);
    if (fs.statSync(full).isDirectory()) walk(full);
    else if (!name.startsWith('.')) console.error(full);
  }
}
walk(process.cwd());
