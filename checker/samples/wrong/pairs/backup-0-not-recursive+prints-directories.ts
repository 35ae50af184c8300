// believes not-recursive + prints-directories: the entries of the top level, folders as well
import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';

readdirSync('.')
  .filter((name) => !name.startsWith('.'))
  .forEach((name) => console.log(resolve(name)));
