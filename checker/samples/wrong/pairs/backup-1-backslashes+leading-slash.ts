// believes backslashes + leading-slash: slices by the length and turns the slashes round
import { readdirSync, statSync } from 'node:fs';
import { basename, resolve } from 'node:path';

const cwd = process.cwd();
for (const name of readdirSync(cwd, { recursive: true }) as string[]) {
  if (!statSync(name).isFile() || basename(name).startsWith('.')) continue;
  console.log(resolve(name).slice(cwd.length).split('/').join('\\'));
}
