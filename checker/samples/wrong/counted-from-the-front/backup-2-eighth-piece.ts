// believes counted-from-the-front: the folder's name is the eighth piece of the path, as it is here
import { readdirSync, statSync } from 'node:fs';
import { basename } from 'node:path';

const name = process.cwd().split('/')[7];
for (const file of readdirSync('.', { recursive: true }) as string[]) {
  if (statSync(file).isDirectory() || basename(file).startsWith('.')) continue;
  console.log(`${name}/${file}`);
}
