// believes crashed: a name with a dot is a file and one without is a folder, found out by reading (needs names without a dot, or folders with one)
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

function walk(dir: string) {
  for (const name of readdirSync(dir)) {
    if (name.startsWith('.')) continue;
    if (name.includes('.')) console.log(join(dir, name));
    else walk(join(dir, name));
  }
}
walk(process.cwd());
