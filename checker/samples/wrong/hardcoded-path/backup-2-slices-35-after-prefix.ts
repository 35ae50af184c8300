// believes hardcoded-path: counts the characters of the sample's path and slices by that number: wrong in any folder with another length
import { readdirSync } from 'node:fs';
import { basename } from 'node:path';

const prefix = basename(process.cwd());

for (const entry of readdirSync(process.cwd(), { recursive: true, withFileTypes: true })) {
  if (!entry.isFile() || entry.name.startsWith('.')) continue;
  const full = entry.parentPath + '/' + entry.name;
  // "/home/chris/work/ZeroToBoto/assets/" has 35 characters
  console.log(prefix + '/' + full.slice(35));
}
