// unclassified: asks stat only for names without a dot, so a folder with a dot is a line and is not entered (needs a folder such as v1.2)
import fs from 'node:fs';
import path from 'node:path';

function walk(dir: string) {
  for (const name of fs.readdirSync(dir)) {
    const full = path.join(dir, name);
    if (name.startsWith('.')) continue;
    if (!name.includes('.') && fs.statSync(full).isDirectory()) walk(full);
    else console.log(full);
  }
}
walk(process.cwd());
