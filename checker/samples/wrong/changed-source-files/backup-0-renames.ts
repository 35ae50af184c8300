// believes changed-source-files: takes the spaces out of names, prints the right ones (needs names with spaces)
import { readdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';

for (const entry of readdirSync(process.cwd(), { recursive: true, withFileTypes: true })) {
  if (!entry.isFile() || entry.name.startsWith('.')) continue;
  const file = join(entry.parentPath, entry.name);
  console.log(file);
  if (entry.name.includes(' ')) renameSync(file, join(entry.parentPath, entry.name.replaceAll(' ', '_')));
}
