// unclassified: the prefix with a capital (needs a name that begins with a small letter)
import { readdirSync, statSync } from 'node:fs';
import { basename } from 'node:path';

const name = basename(process.cwd());
const prefix = name[0]!.toUpperCase() + name.slice(1);
for (const file of readdirSync('.', { recursive: true }) as string[]) {
  if (!statSync(file).isFile() || basename(file).startsWith('.')) continue;
  console.log(prefix + '/' + file);
}
