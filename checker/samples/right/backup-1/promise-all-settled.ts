// style: fs.promises, Promise.allSettled, an error is rethrown
import { promises as fs } from 'node:fs';
import path from 'node:path';

async function keysBelow(directory: string): Promise<string[]> {
  const entries = await fs.readdir(directory, { withFileTypes: true });
  const results = await Promise.allSettled(
    entries.map(async (entry) => {
      const full = path.join(directory, entry.name);
      if (entry.isDirectory()) return keysBelow(full);
      if (entry.name.startsWith('.')) return [];
      return [path.relative('', full).replaceAll(path.sep, path.posix.sep)];
    }),
  );
  return results.flatMap((result) => {
    if (result.status === 'rejected') throw result.reason;
    return result.value;
  });
}

for (const key of await keysBelow(process.cwd())) console.log(key);
