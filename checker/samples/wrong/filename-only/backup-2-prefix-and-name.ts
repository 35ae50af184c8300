// believes filename-only: directory name and file name make the key
import { readdirSync } from 'node:fs';
import { basename } from 'node:path';

const prefix = basename(process.cwd());
for (const entry of readdirSync('.', { recursive: true, withFileTypes: true })) {
  if (entry.isDirectory() || entry.name.startsWith('.')) continue;
  console.log(prefix + '/' + entry.name);
}
