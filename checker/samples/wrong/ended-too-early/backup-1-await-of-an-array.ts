// believes ended-too-early: await waits for every promise in an array
import { readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';

const root = process.cwd();
const keys: string[] = [];

async function collect(dir: string): Promise<void> {
  const entries = await readdir(dir, { withFileTypes: true });
  await entries.map(async (entry) => {
    const path = join(dir, entry.name);
    if (entry.isDirectory()) await collect(path);
    else if (!entry.name.startsWith('.')) keys.push(relative(root, path));
  });
}

await collect(root);
for (const key of keys) console.log(key);
process.exit(0);
