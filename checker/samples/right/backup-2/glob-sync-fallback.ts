// style: globSync with a working directory where there is one, own walk where not
import * as fs from 'node:fs';
import path from 'node:path';

const cwd = process.cwd();

function walk(folder: string): string[] {
  return fs
    .readdirSync(path.join(cwd, folder), { withFileTypes: true })
    .flatMap((entry) => [
      path.join(folder, entry.name),
      ...(entry.isDirectory() ? walk(path.join(folder, entry.name)) : []),
    ]);
}

const found: string[] =
  'globSync' in fs
    ? (fs.globSync as (pattern: string, options: { cwd: string }) => string[])('**/*', { cwd })
    : walk('');
for (const name of found) {
  if (path.basename(name).startsWith('.')) continue;
  if (!fs.statSync(path.join(cwd, name)).isFile()) continue;
  console.log(path.posix.join(path.basename(cwd), ...name.split(path.sep)));
}
