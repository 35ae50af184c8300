// believes extra-lines: the number of files at the end
import { readdirSync, statSync } from 'node:fs';
import { basename } from 'node:path';

const keys = (readdirSync('.', { recursive: true }) as string[]).filter(
  (name) => statSync(name).isFile() && !basename(name).startsWith('.'),
);
keys.forEach((key) => console.log(key));
console.log(`${keys.length} files`);
