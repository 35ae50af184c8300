// believes missing-separator: forgets the slash between the working directory and the name
import { readdirSync, statSync } from 'node:fs';
import { basename } from 'node:path';

for (const name of readdirSync('.', { recursive: true }) as string[]) {
  if (!statSync(name).isFile() || basename(name).startsWith('.')) continue;
  console.log(process.cwd() + name);
}
