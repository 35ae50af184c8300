// believes crashed: reads the content of every entry, folders too
import { readFileSync, readdirSync } from 'node:fs';
import { basename } from 'node:path';

for (const name of readdirSync('.', { recursive: true }) as string[]) {
  const content = readFileSync(name);
  if (content.length >= 0 && !basename(name).startsWith('.')) console.log(name);
}
