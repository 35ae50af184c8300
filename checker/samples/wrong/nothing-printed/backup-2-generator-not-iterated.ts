// believes nothing-printed: calling a generator runs it
import { readdirSync } from 'node:fs';
import { basename } from 'node:path';

function* walk(dir: string, key: string): Generator<string> {
  for (const entry of readdirSync(dir, { withFileTypes: true })) {
    if (entry.isDirectory()) yield* walk(`${dir}/${entry.name}`, `${key}/${entry.name}`);
    else if (!entry.name.startsWith('.')) console.log(`${key}/${entry.name}`);
  }
}

walk('.', basename(process.cwd()));
