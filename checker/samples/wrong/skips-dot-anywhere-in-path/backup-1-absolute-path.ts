// believes skips-dot-anywhere-in-path: filters the absolute path by a regular expression, then cuts (needs a working directory below a hidden folder)
import { readdirSync, statSync } from 'node:fs';
import { resolve } from 'node:path';

const cwd = process.cwd();
for (const name of readdirSync(cwd, { recursive: true }) as string[]) {
  const file = resolve(cwd, name);
  if (/\/\./.test(file)) continue;
  if (!statSync(file).isFile()) continue;
  console.log(file.slice(cwd.length + 1));
}
