// believes counted-from-the-front: the first part of the path is the prefix
import { readdirSync, statSync } from 'node:fs';
import { basename } from 'node:path';

const prefix = process.cwd().split('/')[1];
for (const name of readdirSync('.', { recursive: true }) as string[]) {
  if (!statSync(name).isFile() || basename(name).startsWith('.')) continue;
  console.log([prefix, name].join('/'));
}
