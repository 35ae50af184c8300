// believes undefined-prefix: a negative index in brackets, so the prefix is undefined
import { readdirSync, statSync } from 'node:fs';
import { basename } from 'node:path';

const prefix = process.cwd().split('/')[-1];
for (const name of readdirSync('.', { recursive: true }) as string[]) {
  if (!statSync(name).isFile() || basename(name).startsWith('.')) continue;
  console.log(prefix + '/' + name);
}
