// believes dotfiles-included: files are files
import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';

readdirSync(process.cwd(), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => relative(process.cwd(), join(entry.parentPath, entry.name)))
  .forEach((key) => console.log(key));
