// unclassified: decodes percent signs that belong to the name (needs a name with %20 or the like)
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

for (const entry of readdirSync(process.cwd(), { recursive: true, withFileTypes: true })) {
  if (!entry.isFile() || entry.name.startsWith('.')) continue;
  console.log(unescape(join(entry.parentPath, entry.name)));
}
