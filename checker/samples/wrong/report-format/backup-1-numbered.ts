// believes report-format: a number before each key
import { readdirSync, statSync } from 'node:fs';
import { basename } from 'node:path';

(readdirSync('.', { recursive: true }) as string[])
  .filter((name) => statSync(name).isFile() && !basename(name).startsWith('.'))
  .forEach((name, index) => console.log(`${index + 1}. ${name}`));
