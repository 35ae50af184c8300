// believes not-recursive: opendir hands out the whole tree
import { opendirSync } from 'node:fs';

const dir = opendirSync(process.cwd());
const prefix = process.cwd().split('/').pop();
let entry = dir.readSync();
while (entry) {
  if (entry.isFile() && entry.name.charAt(0) !== '.') console.log(prefix + '/' + entry.name);
  entry = dir.readSync();
}
dir.closeSync();
