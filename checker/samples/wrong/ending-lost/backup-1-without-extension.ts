// believes ending-lost: drops the extension
import { readdirSync } from 'node:fs';
import { join, parse, relative } from 'node:path';

for (const entry of readdirSync(process.cwd(), { recursive: true, withFileTypes: true })) {
  if (!entry.isFile() || entry.name.startsWith('.')) continue;
  console.log(relative(process.cwd(), join(entry.parentPath, parse(entry.name).name)));
}
