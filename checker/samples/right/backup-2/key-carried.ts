// style: the prefix is where the recursion begins
import fs from 'node:fs';
import path from 'node:path';

function walk(dir: string, key: string): string[] {
  return fs.readdirSync(dir, { withFileTypes: true }).flatMap((entry) => {
    if (entry.name.startsWith('.')) return [];
    const childKey = `${key}/${entry.name}`;
    return entry.isDirectory() ? walk(path.join(dir, entry.name), childKey) : [childKey];
  });
}

for (const key of walk(process.cwd(), path.parse(process.cwd()).base)) console.log(key);
