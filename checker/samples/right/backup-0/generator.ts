// style: a recursive generator, yield*
import fs from 'node:fs';
import path from 'node:path';

function* walk(directory: string): Generator<string> {
  for (const entry of fs.readdirSync(directory, { withFileTypes: true })) {
    const full = path.join(directory, entry.name);
    if (entry.isDirectory()) yield* walk(full);
    else if (!entry.name.startsWith('.')) yield full;
  }
}

for (const file of walk(process.cwd())) {
  console.log(file);
}
