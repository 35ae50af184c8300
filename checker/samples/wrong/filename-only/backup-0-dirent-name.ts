// believes filename-only: a Dirent's name holds its folders
import fs from 'node:fs';

const entries = fs.readdirSync(process.cwd(), { recursive: true, withFileTypes: true });
for (const entry of entries) {
  if (entry.isFile() && !entry.name.startsWith('.')) console.log(entry.name);
}
