// style: as the lesson hints, split by a slash and at(-1), slice by the length; POSIX only
import { readdirSync } from 'node:fs';

const cwd = process.cwd();
const directoryName = cwd.split('/').at(-1);

for (const entry of readdirSync(cwd, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile() || entry.name.startsWith('.')) continue;
  const path = entry.parentPath + '/' + entry.name;
  console.log(directoryName + '/' + path.slice(cwd.length + 1));
}
