// believes splits-at-directory-name: from the last place where the name is (needs the name again below or in a file name)
import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';

const name = basename(process.cwd());
for (const entry of readdirSync(process.cwd(), { recursive: true, withFileTypes: true })) {
  if (!entry.isFile() || entry.name.startsWith('.')) continue;
  const file = join(entry.parentPath, entry.name);
  console.log(file.substring(file.lastIndexOf(name) + name.length + 1));
}
