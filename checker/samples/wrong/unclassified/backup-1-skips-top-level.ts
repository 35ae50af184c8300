// unclassified: asks whether dirname begins with a period, which is '.' for every file of the top level
import { readdirSync, statSync } from 'node:fs';
import { basename, dirname } from 'node:path';

for (const name of readdirSync('.', { recursive: true }) as string[]) {
  if (dirname(name).startsWith('.') || basename(name).startsWith('.')) continue;
  if (statSync(name).isFile()) console.log(name);
}
