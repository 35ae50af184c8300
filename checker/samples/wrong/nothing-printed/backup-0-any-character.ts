// believes nothing-printed: a dot in a regular expression is a dot
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

for (const entry of readdirSync(process.cwd(), { recursive: true, withFileTypes: true })) {
  if (!entry.isFile() || entry.name.match('.')) continue;
  console.log(join(entry.parentPath, entry.name));
}
