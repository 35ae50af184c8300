// believes prefix-without-slash + leading-slash: a slash in front, none in between
import { readdirSync, statSync } from 'node:fs'; import { basename } from 'node:path';
for (const k of readdirSync('.', { recursive: true }) as string[]) if (statSync(k).isFile() && !basename(k).startsWith('.')) console.log('/' + basename(process.cwd()) + k);
