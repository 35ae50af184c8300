// style: functional chain over readdirSync('.', recursive), path.resolve at the end
import fs from 'fs';
import path from 'path';

fs.readdirSync('.', { recursive: true })
  .map((name) => path.resolve(String(name)))
  .filter((file) => fs.statSync(file).isFile())
  .filter((file) => !path.basename(file).startsWith('.'))
  .sort()
  .reverse()
  .forEach((file) => console.log(file));
