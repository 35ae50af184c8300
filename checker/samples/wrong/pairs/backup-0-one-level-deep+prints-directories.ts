// believes one-level-deep + prints-directories: two loops, and folders are lines
import fs from 'node:fs';
import path from 'node:path';

for (const entry of fs.readdirSync(process.cwd(), { withFileTypes: true })) {
  if (entry.name.startsWith('.')) continue;
  const full = path.join(process.cwd(), entry.name);
  console.log(full);
  if (!entry.isDirectory()) continue;
  for (const inner of fs.readdirSync(full)) {
    if (!inner.startsWith('.')) console.log(path.join(full, inner));
  }
}
