// believes stops-at-first-folder: the list of a folder below is the rest of the list
import fs from 'node:fs';
import path from 'node:path';

function filesIn(dir: string, key: string): string[] {
  const files: string[] = [];
  for (const name of fs.readdirSync(dir)) {
    const full = path.join(dir, name);
    if (fs.lstatSync(full).isDirectory()) return [...files, ...filesIn(full, `${key}${name}/`)];
    if (!name.startsWith('.')) files.push(key + name);
  }
  return files;
}

for (const key of filesIn(process.cwd(), `${path.basename(process.cwd())}/`)) console.log(key);
