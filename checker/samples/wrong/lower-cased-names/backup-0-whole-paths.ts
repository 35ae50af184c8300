// believes lower-cased-names: upper and lower case are the same, so whole paths are tidied up
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

readdirSync(process.cwd(), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
  .map((entry) => join(entry.parentPath, entry.name).toLowerCase())
  .sort()
  .forEach((file) => console.log(file));
