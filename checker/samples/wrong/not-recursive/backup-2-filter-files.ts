// believes not-recursive: one readdir is enough
import * as fs from 'node:fs';
import * as path from 'node:path';

const prefix = path.basename(process.cwd());
fs.readdirSync('.')
  .filter((name) => fs.statSync(name).isFile())
  .filter((name) => !name.startsWith('.'))
  .forEach((name) => console.log(`${prefix}/${name}`));
