// believes prints-directories: a Dirent is a file
import { readdirSync } from 'node:fs';
import { basename, join, relative } from 'node:path';

const cwd = process.cwd();
for (const entry of readdirSync(cwd, { recursive: true, withFileTypes: true })) {
  if (entry.name.startsWith('.')) continue;
  const key = relative(cwd, join(entry.parentPath, entry.name));
  console.log(basename(cwd) + '/' + key);
}
