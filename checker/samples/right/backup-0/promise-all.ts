// style: fs/promises with Promise.all and flat, async arrow functions
import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';

const walk = async (path: string): Promise<string[]> => {
  if ((await stat(path)).isFile()) return basename(path).startsWith('.') ? [] : [path];
  const names = await readdir(path);
  const nested = await Promise.all(names.map((name) => walk(join(path, name))));
  return nested.flat();
};

walk(process.cwd()).then(
  (files) => files.forEach((file) => console.log(file)),
  (error) => {
    console.error(error);
    process.exit(1);
  },
);
