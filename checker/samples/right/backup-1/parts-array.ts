// style: the key as an array of parts
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const found: string[][] = [];

function walk(parts: string[]): void {
  for (const entry of readdirSync(join(process.cwd(), ...parts), { withFileTypes: true })) {
    if (entry.name.startsWith('.')) continue;
    if (entry.isDirectory()) walk([...parts, entry.name]);
    else found.push([...parts, entry.name]);
  }
}

walk([]);
found.sort((a, b) => (a.join() < b.join() ? 1 : -1));
console.log(found.map((parts) => parts.join('/')).join('\n'));
