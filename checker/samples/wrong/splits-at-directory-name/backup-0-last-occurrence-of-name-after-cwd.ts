// believes splits-at-directory-name: takes what comes after the last "<directory name>/" and puts the working directory before it; wrong where the name occurs again
import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';

const cwd = process.cwd();
const name = basename(cwd);

for (const entry of readdirSync(cwd, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile() || entry.name.startsWith('.')) continue;
  const inside = join(entry.parentPath, entry.name).split(`/${name}/`).at(-1)!;
  console.log(cwd + '/' + inside);
}
