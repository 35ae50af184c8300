// believes hardcoded-prefix: the folder of the script is the working directory
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const prefix = path.basename(path.dirname(fileURLToPath(import.meta.url)));
for (const name of fs.readdirSync('.', { recursive: true }) as string[]) {
  if (!fs.statSync(name).isFile() || path.basename(name).startsWith('.')) continue;
  console.log(prefix + '/' + name);
}
