// believes dot-slash: relative means beginning with ./
import { readdirSync, statSync } from 'node:fs';
import { basename } from 'node:path';

for (const name of readdirSync(process.cwd(), { recursive: true }) as string[]) {
  if (statSync(name).isFile() && !basename(name).startsWith('.')) console.log('./' + name);
}
