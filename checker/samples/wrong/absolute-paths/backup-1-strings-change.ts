// believes absolute-paths: replace changes the string itself
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const cwd = process.cwd();
for (const entry of readdirSync(cwd, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile() || entry.name.startsWith('.')) continue;
  let key = join(entry.parentPath, entry.name);
  key.replace(cwd + '/', '');
  console.log(key);
}
