// believes url-encoded-keys: a key is part of a URL, so all of it is encoded
import { readdirSync, statSync } from 'node:fs';
import { basename } from 'node:path';

for (const name of readdirSync('.', { recursive: true }) as string[]) {
  if (statSync(name).isFile() && !basename(name).startsWith('.')) console.log(encodeURIComponent(name));
}
