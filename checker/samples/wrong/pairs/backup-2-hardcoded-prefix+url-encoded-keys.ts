// believes hardcoded-prefix + url-encoded-keys: assets, and encoded parts
import { readdirSync, statSync } from 'node:fs'; import { basename } from 'node:path';
for (const k of readdirSync('.', { recursive: true }) as string[]) if (statSync(k).isFile() && !basename(k).startsWith('.')) console.log('assets/' + k.split('/').map(encodeURIComponent).join('/'));
