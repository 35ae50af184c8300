// believes first-entry-skipped: the first element of a listing is the folder itself
import { readdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';

function all(dir: string): string[] {
  const list: string[] = [];
  for (const name of readdirSync(dir)) {
    const file = join(dir, name);
    if (statSync(file).isDirectory()) list.push(...all(file));
    else if (!name.startsWith('.')) list.push(file);
  }
  return list;
}

const [, ...files] = all(process.cwd());
files.forEach((file) => console.log(relative(process.cwd(), file)));
