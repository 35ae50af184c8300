// unclassified: forEach gives console.log the index and the whole array as well
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

readdirSync(process.cwd(), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
  .map((entry) => join(entry.parentPath, entry.name))
  .forEach(console.log);
