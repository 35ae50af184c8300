// believes url-encoded-keys + missing-prefix: encoded, and without the directory's name
import { readdirSync, statSync } from 'node:fs';
import { basename } from 'node:path';

for (const name of readdirSync('.', { recursive: true }) as string[]) {
  if (statSync(name).isFile() && !basename(name).startsWith('.')) console.log(encodeURIComponent(name));
}
