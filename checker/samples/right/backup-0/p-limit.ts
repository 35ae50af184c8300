// style: a package of the workbook (p-limit), four folders at a time
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import pLimit from 'p-limit';

const limit = pLimit(4);

async function walk(directory: string): Promise<string[]> {
  const entries = await limit(() => readdir(directory, { withFileTypes: true }));
  const parts = await Promise.all(
    entries.map((entry) => {
      const path = join(directory, entry.name);
      if (entry.isDirectory()) return walk(path);
      return entry.name.startsWith('.') ? [] : [path];
    }),
  );
  return parts.flat();
}

(await walk(process.cwd())).forEach((file) => console.log(file));
