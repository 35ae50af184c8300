// believes duplicate-lines: prints while walking and once more at the end
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const files: string[] = [];
function walk(dir: string) {
  for (const name of readdirSync(dir)) {
    const full = join(dir, name);
    if (statSync(full).isDirectory()) {
      walk(full);
    } else if (!name.startsWith('.')) {
      console.log(full);
      files.push(full);
    }
  }
}
walk(process.cwd());
for (const file of files) console.log(file);
