// believes not-recursive + leading-slash: one level, sliced one character too early
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const cwd = process.cwd();
readdirSync(cwd)
  .map((name) => join(cwd, name))
  .filter((file) => statSync(file).isFile())
  .map((file) => file.slice(cwd.length))
  .filter((key) => !key.startsWith('/.'))
  .forEach((key) => console.log(key));
