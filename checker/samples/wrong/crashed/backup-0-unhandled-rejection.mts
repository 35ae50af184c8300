// believes crashed: a promise that nobody waits for fails after everything was printed
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

for (const entry of await readdir(process.cwd(), { recursive: true, withFileTypes: true })) {
  if (entry.isFile() && !entry.name.startsWith('.')) console.log(join(entry.parentPath, entry.name));
}
readFile(join(process.cwd(), 'settings of the backup.json'), 'utf8').then((text) => JSON.parse(text));
