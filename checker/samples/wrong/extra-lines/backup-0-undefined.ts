// believes extra-lines: prints the result of a function that prints, and so undefined
import fs from 'fs';
import path from 'path';

function printFiles(dir: string): void {
  for (const entry of fs.readdirSync(dir, { withFileTypes: true })) {
    const full = path.join(dir, entry.name);
    if (entry.isDirectory()) printFiles(full);
    else if (!entry.name.startsWith('.')) console.log(full);
  }
}
console.log(printFiles(process.cwd()));
