// unclassified: slice(-1) of the string, so the prefix is one character
import { readdirSync, statSync } from 'node:fs';
import { basename } from 'node:path';

const prefix = process.cwd().slice(-1);
for (const name of readdirSync('.', { recursive: true }) as string[]) {
  if (statSync(name).isDirectory() || basename(name).startsWith('.')) continue;
  console.log(`${prefix}/${name}`);
}
