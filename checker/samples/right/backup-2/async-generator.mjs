// style: async generators, for await at top level
import { opendir } from 'node:fs/promises';
import { basename, join, posix } from 'node:path';

async function* walk(directory, key) {
  for await (const entry of await opendir(directory)) {
    if (entry.isDirectory()) yield* walk(join(directory, entry.name), posix.join(key, entry.name));
    else if (!entry.name.startsWith('.')) yield posix.join(key, entry.name);
  }
}

for await (const key of walk(process.cwd(), basename(process.cwd()))) {
  process.stdout.write(key + '\n');
}
