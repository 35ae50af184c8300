import { readdirSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';

function* filesBelow(directory: string): Generator<string> {
  for (const entry of readdirSync(directory, { withFileTypes: true })) {
    const path = join(directory, entry.name);
    if (entry.isDirectory()) {
      yield* filesBelow(path);
    } else if (entry.isFile() && !entry.name.startsWith('.')) {
      yield path;
    }
  }
}

const root = process.cwd();
const prefix = basename(root);

for (const path of filesBelow(root)) {
  const relativePath = relative(root, path).replaceAll(sep, '/');
  console.log(`${prefix}/${relativePath}`);
}
