// believes missing-separator: the key grows by each name on the way down
import { readdirSync } from 'node:fs';

function keys(folder: string, key: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.isDirectory()) return keys(`${folder}/${entry.name}`, key + entry.name);
    return entry.name.startsWith('.') ? [] : [key + entry.name];
  });
}

console.log(keys(process.cwd(), '').join('\n'));
