// style: as the lesson hints, slice by the length of the working directory
import fs from 'node:fs';
import path from 'node:path';

const cwd = process.cwd();
for (const entry of fs.readdirSync(cwd, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile()) continue;
  if (entry.name.slice(0, 1) === '.') continue;
  const absolute = path.join(entry.parentPath, entry.name);
  console.log(absolute.slice(cwd.length + 1).replaceAll('\\', '/'));
}
