// believes prefix-without-slash + filename-only: directory name and file name glued together
import { readdirSync } from 'node:fs';
import { basename } from 'node:path';

for (const entry of readdirSync('.', { recursive: true, withFileTypes: true })) {
  if (!entry.isFile() || entry.name.startsWith('.')) continue;
  console.log(basename(process.cwd()) + entry.name);
}
