// believes stops-at-first-folder: a folder in the list of everything is skipped by break
import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';

const all = readdirSync(process.cwd(), { recursive: true, withFileTypes: true });
for (const entry of all) {
  if (entry.isDirectory()) break;
  if (entry.name.startsWith('.')) continue;
  console.log(relative(process.cwd(), join(entry.parentPath, entry.name)));
}
