// unclassified: the folder is in the relative name already and is put before it again
import { readdirSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

for (const name of readdirSync('.', { recursive: true }) as string[]) {
  if (!statSync(name).isFile() || basename(name).startsWith('.')) continue;
  console.log(join(dirname(name), name));
}
