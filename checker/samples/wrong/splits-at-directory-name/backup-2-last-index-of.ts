// believes splits-at-directory-name: the path from the name's last occurrence on (needs the name again below or in a file name)
import fs from 'node:fs';
import path from 'node:path';

const name = path.basename(process.cwd());
for (const entry of fs.readdirSync(process.cwd(), { recursive: true, withFileTypes: true })) {
  if (!entry.isFile() || entry.name.startsWith('.')) continue;
  const file = path.join(entry.parentPath, entry.name);
  console.log(file.substring(file.lastIndexOf(name)));
}
