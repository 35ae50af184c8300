// believes leading-slash + missing-prefix: basename of an empty string is the prefix
import { readdirSync, statSync } from 'node:fs';
import { basename } from 'node:path';

for (const name of readdirSync('.', { recursive: true }) as string[]) {
  if (!statSync(name).isFile() || basename(name).startsWith('.')) continue;
  console.log(basename('') + '/' + name);
}
