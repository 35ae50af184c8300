// believes undefined-prefix: the index of the last part is the length, so the prefix is undefined
import { readdirSync, statSync } from 'node:fs';
import { basename } from 'node:path';

const parts = process.cwd().split('/');
for (const name of readdirSync('.', { recursive: true }) as string[]) {
  if (statSync(name).isDirectory() || basename(name).startsWith('.')) continue;
  console.log(`${parts[parts.length]}/${name}`);
}
