// believes url-encoded-keys: encodeURI on the finished key (needs odd names)
import { readdirSync, statSync } from 'node:fs';
import { basename, join, relative } from 'node:path';

const cwd = process.cwd();
function walk(dir: string) {
  for (const name of readdirSync(dir)) {
    const file = join(dir, name);
    if (statSync(file).isDirectory()) walk(file);
    else if (!name.startsWith('.')) console.log(encodeURI(`${basename(cwd)}/${relative(cwd, file)}`));
  }
}
walk(cwd);
