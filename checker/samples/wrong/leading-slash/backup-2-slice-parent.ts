// believes leading-slash: slices by the length of the folder above and keeps the slash
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';

const above = dirname(process.cwd());
for (const entry of readdirSync(process.cwd(), { recursive: true, withFileTypes: true })) {
  if (entry.isDirectory() || entry.name[0] === '.') continue;
  console.log(join(entry.parentPath, entry.name).slice(above.length));
}
