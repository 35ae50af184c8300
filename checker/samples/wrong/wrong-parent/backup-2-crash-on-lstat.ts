// believes wrong-parent + crashed: the recursive entries' names put to the working directory, lstat crashes
import { lstatSync, readdirSync } from 'node:fs';
import { basename } from 'node:path';

const cwd = process.cwd();
for (const entry of readdirSync(cwd, { recursive: true, withFileTypes: true })) {
  const file = cwd + '/' + entry.name;
  if (lstatSync(file).isDirectory() || entry.name.startsWith('.')) continue;
  console.log(basename(cwd) + file.slice(cwd.length));
}
