// believes url-encoded-keys: spaces become %20, the rest stays (needs names with spaces)
import { readdirSync, statSync } from 'node:fs';
import { basename } from 'node:path';

const prefix = basename(process.cwd());
for (const name of readdirSync('.', { recursive: true }) as string[]) {
  if (!statSync(name).isFile() || basename(name).startsWith('.')) continue;
  console.log(`${prefix}/${name}`.replaceAll(' ', '%20'));
}
