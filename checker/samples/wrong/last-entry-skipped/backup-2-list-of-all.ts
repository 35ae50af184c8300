// believes last-entry-skipped: the last element of an array is its end, and no name
import { readdirSync, statSync } from 'node:fs';
import { basename } from 'node:path';

const names = readdirSync('.', { recursive: true }) as string[];
const files = names.filter((name) => statSync(name).isFile() && !basename(name).startsWith('.'));
let at = 0;
while (at < files.length - 1) {
  console.log(`${basename(process.cwd())}/${files[at]}`);
  at += 1;
}
