// believes splits-at-directory-name: the name and the piece after it (needs the name again)
import { readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';

const cwd = process.cwd();
const name = basename(cwd);
for (const entry of readdirSync(cwd, { recursive: true }) as string[]) {
  const file = join(cwd, entry);
  if (statSync(file).isDirectory() || basename(entry).startsWith('.')) continue;
  console.log(name + file.split(name)[1]);
}
