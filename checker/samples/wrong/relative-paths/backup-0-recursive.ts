// believes relative-paths: what readdir gives is a path already
import { readdirSync, statSync } from 'node:fs';
import { basename } from 'node:path';

for (const file of readdirSync('.', { recursive: true }) as string[]) {
  if (statSync(file).isFile() && !basename(file).startsWith('.')) console.log(file);
}
