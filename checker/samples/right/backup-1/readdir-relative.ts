// style: readdirSync with recursive gives keys already
import { readdirSync, statSync } from 'node:fs';
import { basename } from 'node:path';

(readdirSync('.', { recursive: true }) as string[])
  .filter((name) => statSync(name).isFile() && basename(name)[0] !== '.')
  .map((name) => name.replace(/\\/g, '/'))
  .forEach((key) => console.log(key));
