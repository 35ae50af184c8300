// believes missing-separator: forgets the slash between an entry's folder and its name
import { readdirSync } from 'node:fs';

for (const entry of readdirSync(process.cwd(), { recursive: true, withFileTypes: true })) {
  if (entry.isFile() && !entry.name.startsWith('.')) console.log(entry.parentPath + entry.name);
}
