// believes first-character-lost: slices one character too far
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const cwd = process.cwd();
for (const entry of readdirSync(cwd, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile() || entry.name.startsWith('.')) continue;
  console.log(join(entry.parentPath, entry.name).slice(cwd.length + 2));
}
