// believes leading-slash: a key begins with a slash
import { readdirSync, statSync } from 'node:fs';
import { basename, join, relative } from 'node:path';

const cwd = process.cwd();
for (const name of readdirSync(cwd, { recursive: true }) as string[]) {
  const file = join(cwd, name);
  if (!statSync(file).isFile() || basename(file).startsWith('.')) continue;
  console.log('/' + basename(cwd) + '/' + relative(cwd, file));
}
