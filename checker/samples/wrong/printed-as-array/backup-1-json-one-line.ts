// believes printed-as-array: JSON on a single line
import { readdirSync, statSync } from 'node:fs';
import { basename } from 'node:path';

const keys: string[] = [];
for (const name of readdirSync('.', { recursive: true }) as string[]) {
  if (statSync(name).isFile() && !basename(name).startsWith('.')) keys.push(name);
}
process.stdout.write(JSON.stringify(keys) + '\n');
