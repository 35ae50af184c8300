// believes flooded: looks at the first folder of the queue for ever
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const queue = [process.cwd()];
while (queue.length > 0) {
  const dir = queue[0]!;
  for (const name of readdirSync(dir)) {
    const full = join(dir, name);
    if (statSync(full).isFile() && !name.startsWith('.')) console.log(full);
  }
}
