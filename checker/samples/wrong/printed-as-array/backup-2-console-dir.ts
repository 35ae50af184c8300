// believes printed-as-array: console.dir with no limit on the length
import { readdirSync, statSync } from 'node:fs';
import { basename } from 'node:path';

const keys = (readdirSync('.', { recursive: true }) as string[])
  .filter((name) => statSync(name).isFile())
  .filter((name) => !basename(name).startsWith('.'))
  .map((name) => basename(process.cwd()) + '/' + name);
console.dir(keys, { maxArrayLength: null });
