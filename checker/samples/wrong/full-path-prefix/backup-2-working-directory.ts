// believes full-path-prefix: the working directory is the prefix
import { readdirSync, statSync } from 'node:fs';
import { basename } from 'node:path';

const prefix = process.cwd();
for (const name of readdirSync(prefix, { recursive: true }) as string[]) {
  if (!statSync(name).isFile() || basename(name).startsWith('.')) continue;
  console.log(prefix + '/' + name);
}
