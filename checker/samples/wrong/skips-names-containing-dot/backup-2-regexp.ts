// believes skips-names-containing-dot: a regular expression without its anchor
import { readdirSync, statSync } from 'node:fs';
import { basename, join, relative } from 'node:path';

const cwd = process.cwd();
for (const name of readdirSync(cwd, { recursive: true }) as string[]) {
  const file = join(cwd, name);
  if (/\./.test(basename(file)) || !statSync(file).isFile()) continue;
  console.log(basename(cwd) + '/' + relative(cwd, file));
}
