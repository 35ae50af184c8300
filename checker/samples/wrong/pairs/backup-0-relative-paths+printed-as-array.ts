// believes relative-paths + printed-as-array: the recursive list, filtered
import { readdirSync, statSync } from 'node:fs';
import { basename } from 'node:path';

const files = readdirSync('.', { recursive: true, encoding: 'utf8' });
console.log(files.filter((file) => statSync(file).isFile() && !basename(file).startsWith('.')));
