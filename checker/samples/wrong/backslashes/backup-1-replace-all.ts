// believes backslashes: turns the slashes round
import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';

const cwd = process.cwd();
for (const entry of readdirSync(cwd, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile() || entry.name.startsWith('.')) continue;
  console.log(relative(cwd, join(entry.parentPath, entry.name)).replaceAll('/', '\\'));
}
