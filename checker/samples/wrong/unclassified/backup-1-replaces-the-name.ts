// unclassified: takes the directory's name out of the absolute path and leaves the rest
import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';

for (const entry of readdirSync(process.cwd(), { recursive: true, withFileTypes: true })) {
  if (!entry.isFile() || entry.name.startsWith('.')) continue;
  console.log(join(entry.parentPath, entry.name).replace(basename(process.cwd()) + '/', ''));
}
