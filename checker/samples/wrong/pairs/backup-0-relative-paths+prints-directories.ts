// believes relative-paths + prints-directories: recursive, without the dotfiles
import { readdirSync } from 'node:fs';
import { basename } from 'node:path';

(readdirSync('.', { recursive: true }) as string[])
  .filter((name) => !basename(name).startsWith('.'))
  .forEach((name) => console.log(name));
