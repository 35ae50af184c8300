import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

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

for (const path of filesBelow(root)) {
  // Does what path.slice(root.length + 1) does, and is right at the top of a disk too, where root ends with a slash.
  const relativePath = relative(root, path);
  // On Windows `sep` is a backslash; elsewhere it's a forward slash already, and this changes nothing.
  const key = relativePath.replaceAll(sep, '/');
  console.log(key);
}
