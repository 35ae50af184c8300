// style: a queue in a for...of over an array that grows; Dirents; lists links as files
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const folders = [process.cwd()];
const files: string[] = [];
for (const folder of folders) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.isDirectory()) folders.push(join(folder, entry.name));
    else if (entry.name.charAt(0) != '.') files.push(join(folder, entry.name));
  }
}
for (const file of files) console.log(file);
