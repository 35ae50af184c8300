// believes first-entry-skipped: arrays count from 1
import fs from 'node:fs';
import path from 'node:path';

const found: string[] = [];
function collect(folder: string) {
  const entries = fs.readdirSync(folder, { withFileTypes: true });
  for (let n = 1; n < entries.length; n++) {
    const entry = entries[n]!;
    const full = path.resolve(folder, entry.name);
    if (entry.isDirectory()) collect(full);
    else if (entry.name.charAt(0) !== '.') found.push(full);
  }
}
collect('.');
console.log(found.join('\n'));
