// believes leading-slash + printed-as-array: an array of sliced paths
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const keys = readdirSync(process.cwd(), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
  .map((entry) => join(entry.parentPath, entry.name).slice(process.cwd().length));
console.log(keys);
