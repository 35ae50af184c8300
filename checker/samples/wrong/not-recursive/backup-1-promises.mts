// believes not-recursive: readdir of fs/promises goes down by itself
import { readdir, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';

const cwd = process.cwd();
const names = await readdir(cwd);
await Promise.all(
  names.map(async (name) => {
    const file = join(cwd, name);
    if ((await stat(file)).isDirectory()) return;
    if (name[0] === '.') return;
    console.log(relative(cwd, file));
  }),
);
