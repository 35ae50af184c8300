// believes parent-directory-prefix: dirname gives a name
import { readdirSync, statSync } from 'node:fs'; import { basename, dirname } from 'node:path'; const p = dirname(process.cwd());
for (const k of readdirSync('.', { recursive: true }) as string[]) if (statSync(k).isFile() && !basename(k).startsWith('.')) console.log(p + '/' + k);
