// believes leading-slash + prints-directories: replaces the working directory in each entry's path
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

for (const entry of readdirSync(process.cwd(), { recursive: true, withFileTypes: true })) {
  if (entry.name.startsWith('.')) continue;
  console.log(join(entry.parentPath, entry.name).replace(process.cwd(), ''));
}
