// style: opendir, for await, recursion
import { opendir } from 'node:fs/promises';
import { join } from 'node:path';

async function walk(path: string): Promise<void> {
  const directory = await opendir(path);
  for await (const entry of directory) {
    const full = join(path, entry.name);
    if (entry.isDirectory()) await walk(full);
    else if (entry.isFile() && !entry.name.startsWith('.')) console.log(full);
  }
}

await walk(process.cwd());
