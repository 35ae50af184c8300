import { readdirSync } from 'node:fs';
import { join } from 'node:path';

// A folder holds files and further folders, so the function calls itself for each of those. `yield` hands out one path
// at a time to the loop at the end. (readdirSync's own `recursive: true` is shorter; this never follows links.)
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

for (const path of filesBelow(process.cwd())) {
  console.log(path);
}
