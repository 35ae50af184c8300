// believes report-format + missing-prefix: bullets, and no prefix
import { readdirSync, statSync } from 'node:fs'; import { basename } from 'node:path';
for (const k of readdirSync('.', { recursive: true }) as string[]) if (statSync(k).isFile() && !basename(k).startsWith('.')) console.log('- ' + k);
