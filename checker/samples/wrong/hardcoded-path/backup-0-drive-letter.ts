// believes hardcoded-path: an absolute path begins with C:
import fs from 'fs';
import path from 'path';

const files = fs
  .readdirSync(process.cwd(), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
  .map((entry) => path.relative(process.cwd(), path.join(entry.parentPath, entry.name)));
for (const file of files) console.log('C:\\Users\\Chris\\assets\\' + file);
