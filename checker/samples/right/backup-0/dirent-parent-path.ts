// style: withFileTypes and recursive, each entry's own parentPath
import fs from 'node:fs';
import path from 'node:path';

const entries = fs.readdirSync(process.cwd(), { withFileTypes: true, recursive: true });
const files = entries
  .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
  .map((entry) => path.join(entry.parentPath, entry.name));
console.log(files.join('\n'));
