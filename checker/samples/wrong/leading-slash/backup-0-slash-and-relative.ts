// believes leading-slash: a slash in front makes a path absolute
import { readdirSync, statSync } from 'node:fs';
import { basename } from 'node:path';

for (const name of readdirSync('.', { recursive: true }) as string[]) {
  if (!statSync(name).isFile() || basename(name).startsWith('.')) continue;
  console.log('/' + name);
}
