// believes hardcoded-path: the path in the sample is the path
import { readdirSync, statSync } from 'node:fs';
import { basename } from 'node:path';

for (const name of readdirSync('.', { recursive: true }) as string[]) {
  if (!statSync(name).isFile() || basename(name).startsWith('.')) continue;
  console.log('/home/chris/work/ZeroToBoto/assets/' + name);
}
