// unclassified: tidies '..' away by a replacement (needs a name with a line of dots inside)
import { readdirSync, statSync } from 'node:fs';
import { basename } from 'node:path';

for (const name of readdirSync('.', { recursive: true }) as string[]) {
  if (!statSync(name).isFile() || basename(name).startsWith('.')) continue;
  console.log(name.replaceAll('..', '.'));
}
