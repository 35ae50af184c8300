// believes printed-as-array: prints the array of keys
import { readdirSync, statSync } from 'node:fs';
import { basename } from 'node:path';

const keys = (readdirSync('.', { recursive: true }) as string[]).filter(
  (name) => statSync(name).isFile() && !basename(name).startsWith('.'),
);
console.log(keys);
