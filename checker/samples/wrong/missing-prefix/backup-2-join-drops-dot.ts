// believes missing-prefix: basename of '.' is the directory's name, and join drops the dot
import { readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';

const prefix = basename('.');
for (const name of readdirSync('.', { recursive: true }) as string[]) {
  if (statSync(name).isFile() && !basename(name).startsWith('.')) console.log(join(prefix, name));
}
