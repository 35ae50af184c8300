// believes hardcoded-path: drops four parts (needs working directories that differ in depth)
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

for (const entry of readdirSync(process.cwd(), { recursive: true, withFileTypes: true })) {
  if (!entry.isFile() || entry.name.startsWith('.')) continue;
  const parts = join(entry.parentPath, entry.name).split('/');
  console.log(parts.slice(4).join('/'));
}
