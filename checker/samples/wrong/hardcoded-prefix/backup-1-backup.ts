// believes hardcoded-prefix: a prefix of its own, one exercise too early
import { readdirSync, statSync } from 'node:fs'; import { basename } from 'node:path';
for (const k of readdirSync('.', { recursive: true }) as string[]) if (statSync(k).isFile() && !basename(k).startsWith('.')) console.log('backup/' + k);
