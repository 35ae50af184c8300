// style: each folder in a timer of its own, keys in setImmediate, lines as they come
import { readdirSync } from 'node:fs';

const visit = (folder: string) => {
  for (const entry of readdirSync(`./${folder}`, { withFileTypes: true })) {
    if (entry.isDirectory()) setTimeout(visit, Math.random() * 5, `${folder}${entry.name}/`);
    else if (!entry.name.startsWith('.')) setImmediate(() => process.stdout.write(`${folder}${entry.name}\n`));
  }
};
queueMicrotask(() => visit(''));
