// believes timed-out: a loop whose condition never changes, without a line
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const queue = [process.cwd()];
const files: string[] = [];
let i = 0;
while (i < queue.length) {
  for (const entry of readdirSync(queue[i]!, { withFileTypes: true })) {
    if (!entry.isDirectory() && !entry.name.startsWith('.') && files.length < 10) {
      files.push(join(queue[i]!, entry.name));
    }
  }
}
files.forEach((file) => console.log(file));
