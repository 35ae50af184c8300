// believes crashed: reads the working directory again for each folder, until the stack is full
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const files: string[] = [];
function walk() {
  for (const name of readdirSync(process.cwd())) {
    const full = join(process.cwd(), name);
    if (statSync(full).isDirectory()) walk();
    else if (!name.startsWith('.')) files.push(full);
  }
}
walk();
for (const file of files) console.log(file);
