// believes prefix-without-slash: the working directory with its slash is replaced by the name without one
import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';

const cwd = process.cwd();
for (const entry of readdirSync(cwd, { recursive: true, withFileTypes: true })) {
  if (entry.isDirectory() || entry.name.startsWith('.')) continue;
  console.log(join(entry.parentPath, entry.name).replace(`${cwd}/`, basename(cwd)));
}
