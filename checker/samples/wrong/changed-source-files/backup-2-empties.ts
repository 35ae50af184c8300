// believes changed-source-files: opens each file for writing to see whether it is one
import { closeSync, openSync, readdirSync } from 'node:fs';
import { basename } from 'node:path';

for (const name of readdirSync('.', { recursive: true }) as string[]) {
  if (basename(name).startsWith('.')) continue;
  try {
    closeSync(openSync(name, 'w'));
  } catch {
    continue;
  }
  console.log(basename(process.cwd()) + '/' + name);
}
