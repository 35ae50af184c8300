// believes crashed: a Dirent's folder is called parent
import { type Dirent, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';

const cwd = process.cwd();
for (const entry of readdirSync(cwd, { recursive: true, withFileTypes: true }) as (Dirent & { parent: string })[]) {
  if (!entry.isFile() || entry.name.startsWith('.')) continue;
  console.log(relative(cwd, join(entry.parent, entry.name)));
}
