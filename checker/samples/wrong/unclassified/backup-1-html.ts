// unclassified: escapes & as in HTML (needs a name with &)
import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';

for (const entry of readdirSync(process.cwd(), { recursive: true, withFileTypes: true })) {
  if (!entry.isFile() || entry.name.startsWith('.')) continue;
  console.log(relative(process.cwd(), join(entry.parentPath, entry.name)).replaceAll('&', '&amp;'));
}
