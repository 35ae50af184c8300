// believes stops-at-first-hidden: break goes on with the next name
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

function walk(dir: string): string[] {
  const found: string[] = [];
  for (const name of readdirSync(dir)) {
    const path = join(dir, name);
    if (statSync(path).isDirectory()) {
      found.push(...walk(path));
      continue;
    }
    if (name.startsWith('.')) break;
    found.push(path);
  }
  return found;
}

for (const path of walk(process.cwd())) console.log(path);
