// style: split with a regular expression for both slashes, pop
import fs from 'fs';

const name = process.cwd().split(/[\\/]/).pop();
const keys = fs
  .readdirSync(process.cwd(), { recursive: true })
  .filter((file) => fs.statSync(file).isFile())
  .map((file) => String(file).split(/[\\/]/))
  .filter((parts) => !parts[parts.length - 1]?.startsWith('.'))
  .map((parts) => [name, ...parts].join('/'));
keys.forEach((key) => console.log(key));
