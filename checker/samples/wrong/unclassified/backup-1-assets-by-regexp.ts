// unclassified: cuts everything up to assets/ (needs a working directory of another name, or the name again below)
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

function walk(dir: string) {
  for (const name of readdirSync(dir)) {
    const file = join(dir, name);
    if (statSync(file).isDirectory()) walk(file);
    else if (!name.startsWith('.')) console.log(file.replace(/^.*assets\//, ''));
  }
}
walk(process.cwd());
