// believes did-not-compile: await in a function that is not async
import { readdir } from 'node:fs/promises';

function walk(dir: string, key: string) {
  for (const entry of await readdir(dir, { withFileTypes: true })) {
    if (entry.isDirectory()) walk(`${dir}/${entry.name}`, `${key}${entry.name}/`);
    else if (!entry.name.startsWith('.')) console.log(key + entry.name);
  }
}
walk('.', '');
