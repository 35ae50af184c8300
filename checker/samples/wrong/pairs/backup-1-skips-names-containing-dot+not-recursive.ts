// believes skips-names-containing-dot + not-recursive: the top level, and no dots in names
import { readdirSync, statSync } from 'node:fs';
for (const k of readdirSync('.')) if (statSync(k).isFile() && !k.includes('.')) console.log(k);
