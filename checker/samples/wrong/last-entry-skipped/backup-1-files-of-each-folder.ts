// believes last-entry-skipped: slice(0, -1) gives the whole array
import { readdirSync } from 'node:fs';

function keysBelow(folder: string, key: string): string[] {
  const entries = readdirSync(folder, { withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && !entry.name.startsWith('.'));
  const folders = entries.filter((entry) => entry.isDirectory());
  return [
    ...files.slice(0, -1).map(({ name }) => key + name),
    ...folders.flatMap(({ name }) => keysBelow(`${folder}/${name}`, `${key}${name}/`)),
  ];
}

for (const key of keysBelow('.', '')) console.log(key);
