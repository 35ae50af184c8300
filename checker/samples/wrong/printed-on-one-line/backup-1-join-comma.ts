// believes printed-on-one-line: joins with a comma and a space
import { readdirSync, statSync } from 'node:fs';
import { basename } from 'node:path';

const keys: string[] = [];
for (const name of readdirSync('.', { recursive: true }) as string[]) {
  if (statSync(name).isFile() && !basename(name).startsWith('.')) keys.push(name);
}
console.log(keys.join(', '));
