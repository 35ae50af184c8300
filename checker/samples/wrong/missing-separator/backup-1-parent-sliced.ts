// believes missing-separator: what is cut off the folder's path is the name's own piece
import { readdirSync } from 'node:fs';

const root = process.cwd();
for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
  if (entry.isDirectory() || entry.name.startsWith('.')) continue;
  console.log(entry.parentPath.slice(root.length + 1) + entry.name);
}
