// unclassified: the name of the folder above is in the prefix, too
import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';

for (const entry of readdirSync(process.cwd(), { recursive: true, withFileTypes: true })) {
  if (!entry.isFile() || entry.name.startsWith('.')) continue;
  console.log(relative('../..', join(entry.parentPath, entry.name)));
}
