// believes last-entry-skipped: the loop ends one too early
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const files = readdirSync(process.cwd(), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
  .map((entry) => join(entry.parentPath, entry.name));
for (let i = 0; i < files.length - 1; i++) {
  console.log(files[i]);
}
