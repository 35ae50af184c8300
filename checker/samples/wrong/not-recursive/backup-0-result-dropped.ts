// believes not-recursive: calls itself for each folder and drops what comes back
import fs from 'fs';
import path from 'path';

function getFiles(dir: string): string[] {
  const files: string[] = [];
  for (const name of fs.readdirSync(dir)) {
    const full = path.join(dir, name);
    if (fs.statSync(full).isDirectory()) {
      getFiles(full);
    } else if (!name.startsWith('.')) {
      files.push(full);
    }
  }
  return files;
}

console.log(getFiles(process.cwd()).join('\n'));
