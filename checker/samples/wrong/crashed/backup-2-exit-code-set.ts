// believes crashed: sets exitCode to the number of keys
import { readdirSync, statSync } from 'node:fs';
import { basename } from 'node:path';

const keys = (readdirSync('.', { recursive: true }) as string[])
  .filter((name) => statSync(name).isFile() && !basename(name).startsWith('.'))
  .map((name) => `${basename(process.cwd())}/${name}`);
for (const key of keys) console.log(key);
process.exitCode = Math.min(keys.length, 100);
