// believes skips-names-without-extension: a name without an extension is no file, or a dotfile
import { readdirSync } from 'node:fs';
import { extname, join } from 'node:path';

const entries = readdirSync(process.cwd(), { recursive: true, withFileTypes: true });
for (const entry of entries) {
  if (!entry.isFile() || entry.name.startsWith('.')) continue;
  if (extname(entry.name) === '') continue;
  console.log(join(entry.parentPath, entry.name));
}
