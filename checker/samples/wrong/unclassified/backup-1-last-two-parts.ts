// unclassified: the last two parts of the path are the key
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

for (const entry of readdirSync(process.cwd(), { recursive: true, withFileTypes: true })) {
  if (!entry.isFile() || entry.name.startsWith('.')) continue;
  console.log(join(entry.parentPath, entry.name).split('/').slice(-2).join('/'));
}
