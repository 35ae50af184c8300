// style: one regular expression over the whole relative path, which leaves out hidden folders too
import { readdirSync, statSync } from 'node:fs';

const hidden = /(^|[\\/])\./;
const keys = (readdirSync(process.cwd(), { recursive: true, encoding: 'utf8' }))
  .filter((name) => !hidden.test(name))
  .filter((name) => !statSync(name).isDirectory())
  .map((name) => name.split('\\').join('/'));
keys.forEach((key) => {
  console.log(key);
});
