// unclassified: only files of the top level get the prefix
import { readdirSync, statSync } from 'node:fs';
import { basename } from 'node:path';

const prefix = basename(process.cwd());
for (const name of readdirSync('.', { recursive: true }) as string[]) {
  if (!statSync(name).isFile() || basename(name).startsWith('.')) continue;
  console.log(name.includes('/') ? name : `${prefix}/${name}`);
}
