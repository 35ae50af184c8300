// believes relative-paths: starts at '.', so join drops it
import fs from 'node:fs';
import path from 'node:path';

function walk(dir: string): string[] {
  const result: string[] = [];
  for (const entry of fs.readdirSync(dir, { withFileTypes: true })) {
    const full = path.join(dir, entry.name);
    if (entry.isDirectory()) result.push(...walk(full));
    else if (!entry.name.startsWith('.')) result.push(full);
  }
  return result;
}

console.log(walk('.').join('\n'));
