// unclassified: a full stop at the end of each sentence but the last
import { readdirSync, statSync } from 'node:fs';
import { basename } from 'node:path';

const keys = (readdirSync('.', { recursive: true }) as string[])
  .filter((name) => statSync(name).isFile() && !basename(name).startsWith('.'))
  .map((name) => `${basename(process.cwd())}/${name}`);
console.log(keys.join('.\n'));
