// believes not-recursive: reading the working directory gives all files there are
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const cwd = process.cwd();
for (const name of readdirSync(cwd)) {
  const file = join(cwd, name);
  if (statSync(file).isFile() && !name.startsWith('.')) {
    console.log(file);
  }
}
