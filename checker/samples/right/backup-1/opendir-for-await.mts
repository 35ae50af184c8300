// style: opendir and for await over a growing Set of folders, printed at the end in one write
import { opendir } from 'node:fs/promises';
import path from 'node:path';

const keys = new Set<string>();
const folders = new Set(['']);
for (const folder of folders) {
  for await (const entry of await opendir(path.join(process.cwd(), folder))) {
    const key = folder === '' ? entry.name : path.posix.join(folder, entry.name);
    if (entry.isDirectory()) folders.add(key);
    else if (!entry.name.startsWith('.')) keys.add(key);
  }
}
process.stdout.write([...keys].join('\n'));
