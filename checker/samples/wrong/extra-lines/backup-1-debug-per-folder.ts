// believes extra-lines: a forgotten debugging line for each folder
import fs from 'node:fs';

function walk(dir: string, key: string, depth: number) {
  console.log('depth', depth, 'entries', fs.readdirSync(dir).length);
  for (const entry of fs.readdirSync(dir, { withFileTypes: true })) {
    if (entry.isDirectory()) walk(`${dir}/${entry.name}`, `${key}${entry.name}/`, depth + 1);
    else if (!entry.name.startsWith('.')) console.log(key + entry.name);
  }
}
walk('.', '', 0);
