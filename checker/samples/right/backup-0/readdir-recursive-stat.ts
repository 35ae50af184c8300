// style: the short answer, readdirSync with recursive and statSync
import { readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';

const cwd = process.cwd();
for (const name of readdirSync(cwd, { recursive: true }) as string[]) {
  const file = join(cwd, name);
  if (basename(file).startsWith('.') || !statSync(file).isFile()) continue;
  console.log(file);
}
