// believes filename-only + missing-prefix: the last piece is the name of the directory
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

function walk(dir: string) {
  for (const name of readdirSync(dir)) {
    const file = join(dir, name);
    if (statSync(file).isDirectory()) {
      walk(file);
    } else {
      const key = file.split('/').at(-1)!;
      if (!key.startsWith('.')) console.log(key);
    }
  }
}
walk(process.cwd());
