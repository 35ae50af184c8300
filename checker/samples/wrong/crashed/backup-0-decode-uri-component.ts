// believes crashed: decodes a path that is no URL, which throws at a lonely percent sign (needs a name such as 100%.txt)
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

function walk(dir: string) {
  for (const name of readdirSync(dir)) {
    const full = join(dir, name);
    if (statSync(full).isDirectory()) walk(full);
    else if (!name.startsWith('.')) console.log(decodeURIComponent(full));
  }
}
walk(process.cwd());
