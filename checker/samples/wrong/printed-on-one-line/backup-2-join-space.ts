// believes printed-on-one-line: joins with a space
import { readdirSync, statSync } from 'node:fs';
import { basename } from 'node:path';

const prefix = basename(process.cwd());
const keys = (readdirSync('.', { recursive: true }) as string[])
  .filter((name) => statSync(name).isFile() && !basename(name).startsWith('.'))
  .map((name) => `${prefix}/${name}`);
console.log(keys.join(' '));
