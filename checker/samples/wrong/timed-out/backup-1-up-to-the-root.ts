// believes timed-out: goes up to a folder with an empty name, which dirname never gives
import fs from 'node:fs';
import path from 'node:path';

for (const entry of fs.readdirSync(process.cwd(), { recursive: true, withFileTypes: true })) {
  if (!entry.isFile() || entry.name.startsWith('.')) continue;
  let key = entry.name;
  let dir = entry.parentPath;
  while (dir !== '') {
    if (dir.length > process.cwd().length) key = path.basename(dir) + '/' + key;
    dir = path.dirname(dir);
  }
  console.log(key);
}
