// believes backslashes + prints-directories: every entry, with backslashes
import { readdirSync } from 'node:fs'; import { basename } from 'node:path';
for (const k of readdirSync('.', { recursive: true }) as string[]) if (!basename(k).startsWith('.')) console.log(k.replaceAll('/', '\\'));
