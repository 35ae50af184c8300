// believes missing-separator: the working directory ends with a slash
import { readdir, lstat } from 'node:fs/promises';

const cwd = process.cwd();
const names = await readdir(cwd, { recursive: true });
for (const name of names) {
  const info = await lstat(`${cwd}/${name}`);
  const last = name.split('/').at(-1)!;
  if (info.isFile() && !last.startsWith('.')) process.stdout.write(cwd + name + '\n');
}
