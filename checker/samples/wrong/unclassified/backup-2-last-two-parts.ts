// unclassified: the last two parts of the path, right for the top level only
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

function walk(dir: string) {
  for (const name of readdirSync(dir)) {
    const file = join(dir, name);
    if (statSync(file).isDirectory()) walk(file);
    else if (!name.startsWith('.')) console.log(file.split('/').slice(-2).join('/'));
  }
}
walk(process.cwd());
