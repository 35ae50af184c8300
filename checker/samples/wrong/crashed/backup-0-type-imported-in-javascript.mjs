// believes crashed: JavaScript that imports a type (refused before the first line runs: did-not-compile or crashed)
import { PathLike, readdirSync } from 'node:fs';
import { join } from 'node:path';

for (const entry of readdirSync(process.cwd(), { recursive: true, withFileTypes: true })) {
  if (entry.isFile() && !entry.name.startsWith('.')) console.log(join(entry.parentPath, entry.name));
}
