// believes skips-dot-anywhere-in-path: no part of the absolute path may begin with a period (needs a working directory below a hidden folder)
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

readdirSync(process.cwd(), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name))
  .filter((file) => !file.split('/').some((part) => part.startsWith('.')))
  .forEach((file) => console.log(file));
