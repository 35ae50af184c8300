// believes fixed-limit: a backup has no more than thirty files
import { readdirSync } from 'node:fs';
import { basename, join, relative } from 'node:path';

const keys = readdirSync(process.cwd(), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
  .map((entry) => join(basename(process.cwd()), relative(process.cwd(), entry.parentPath), entry.name));
for (let i = 0; i < 30 && i < keys.length; i++) console.log(keys[i]);
