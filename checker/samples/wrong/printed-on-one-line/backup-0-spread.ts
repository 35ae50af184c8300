// believes printed-on-one-line: console.log prints each argument on its own line
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const files = readdirSync(process.cwd(), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
  .map((entry) => join(entry.parentPath, entry.name));
console.log(...files);
