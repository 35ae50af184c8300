// believes changed-source-files: leaves a mark in each file
import { appendFileSync, readdirSync, statSync } from 'node:fs';
import { basename } from 'node:path';

for (const name of readdirSync('.', { recursive: true }) as string[]) {
  if (!statSync(name).isFile() || basename(name).startsWith('.')) continue;
  console.log(name);
  appendFileSync(name, 'backed up\n');
}
