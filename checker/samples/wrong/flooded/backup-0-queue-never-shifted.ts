// believes flooded: looks at the first folder of the queue for ever, and prints the list so far each time
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

const queue = [process.cwd()];
const files: string[] = [];
while (queue.length > 0) {
  const dir = queue[0]!;
  for (const entry of await readdir(dir, { withFileTypes: true })) {
    if (entry.isFile() && !entry.name.startsWith('.')) files.push(join(dir, entry.name));
  }
  console.log(files.join('\n'));
}
