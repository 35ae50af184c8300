// believes ending-lost: basename with an ending gives the name
import { readdirSync } from 'node:fs';
import { basename, extname, join } from 'node:path';

for (const entry of readdirSync(process.cwd(), { recursive: true, withFileTypes: true })) {
  if (!entry.isFile() || entry.name.startsWith('.')) continue;
  console.log(join(entry.parentPath, basename(entry.name, extname(entry.name))));
}
