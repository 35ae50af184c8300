// believes backslashes: paths are written with backslashes
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';

for (const name of readdirSync('.', { recursive: true }) as string[]) {
  if (!statSync(name).isFile() || path.basename(name).startsWith('.')) continue;
  console.log(path.win32.join(process.cwd(), name));
}
