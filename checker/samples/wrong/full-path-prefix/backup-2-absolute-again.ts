// believes full-path-prefix: back to absolute paths, the directory's name is in them
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

readdirSync(process.cwd(), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .filter((entry) => !entry.name.startsWith('.'))
  .forEach((entry) => console.log(join(entry.parentPath, entry.name)));
