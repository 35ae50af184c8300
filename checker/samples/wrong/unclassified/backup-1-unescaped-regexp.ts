// unclassified: a regular expression from the working directory, not escaped (needs ( ) [ ] + in its path)
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const start = new RegExp(process.cwd() + '/');
for (const entry of readdirSync(process.cwd(), { recursive: true, withFileTypes: true })) {
  if (!entry.isFile() || entry.name.startsWith('.')) continue;
  console.log(join(entry.parentPath, entry.name).replace(start, ''));
}
