// believes ended-too-early: starts reading the folders without waiting and ends the process
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

async function walk(dir: string) {
  const entries = await readdir(dir, { withFileTypes: true });
  for (const entry of entries) {
    if (entry.isDirectory()) walk(join(dir, entry.name));
    else if (!entry.name.startsWith('.')) console.log(join(dir, entry.name));
  }
}

await walk(process.cwd());
process.exit(0);
