// believes crashed: String.match with the working directory in the pattern (needs ( ) [ ] + in its path)
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

function walk(dir: string) {
  for (const name of readdirSync(dir)) {
    const file = join(dir, name);
    if (statSync(file).isDirectory()) walk(file);
    else if (!name.startsWith('.')) console.log(file.match(`^${process.cwd()}/(.*)$`)![1]);
  }
}
walk(process.cwd());
