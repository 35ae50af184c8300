// believes stops-at-first-folder: returns what the first folder gives and forgets the entries after it
import fs from 'node:fs';
import path from 'node:path';

function walk(dir: string, files: string[] = []): string[] {
  for (const entry of fs.readdirSync(dir, { withFileTypes: true })) {
    const full = path.join(dir, entry.name);
    if (entry.isDirectory()) return walk(full, files);
    if (!entry.name.startsWith('.')) files.push(full);
  }
  return files;
}
walk(process.cwd()).forEach((file) => console.log(file));
