// believes extra-lines: says what the prefix is before the keys
import { readdirSync, statSync } from 'node:fs';
import { basename } from 'node:path';

const prefix = basename(process.cwd());
console.log('Prefix is set, starting');
for (const name of readdirSync('.', { recursive: true }) as string[]) {
  if (statSync(name).isFile() && !basename(name).startsWith('.')) console.log(prefix + '/' + name);
}
console.log('Done.');
