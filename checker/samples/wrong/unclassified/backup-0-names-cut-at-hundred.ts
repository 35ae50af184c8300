// unclassified: cuts names at a hundred characters (needs a name that is longer)
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

for (const entry of readdirSync(process.cwd(), { recursive: true, withFileTypes: true })) {
  if (!entry.isFile() || entry.name.startsWith('.')) continue;
  console.log(join(entry.parentPath, entry.name.substring(0, 100)));
}
