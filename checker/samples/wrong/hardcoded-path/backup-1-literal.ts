// believes hardcoded-path: writes the path of the sample before the key
import { readdirSync, statSync } from 'node:fs';
import { basename } from 'node:path';

const root = '/backup/';
(readdirSync('.', { recursive: true }) as string[])
  .filter((name) => statSync(name).isFile() && !basename(name).startsWith('.'))
  .forEach((name) => console.log(root + name));
