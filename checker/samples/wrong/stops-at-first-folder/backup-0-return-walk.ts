// believes stops-at-first-folder: what a call gives back has to be returned
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const print = (folder: string): void => {
  const entries = readdirSync(folder, { withFileTypes: true });
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isDirectory() && entry.name.startsWith('.')) continue;
    if (entry.isDirectory()) return print(path);
    if (!entry.name.startsWith('.')) console.log(path);
  }
};

print(process.cwd());
