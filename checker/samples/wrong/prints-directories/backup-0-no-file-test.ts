// believes prints-directories: readdirSync with recursive lists files only
import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';

const cwd = process.cwd();
for (const name of readdirSync(cwd, { recursive: true }) as string[]) {
  if (basename(name).startsWith('.')) continue;
  console.log(join(cwd, name));
}
