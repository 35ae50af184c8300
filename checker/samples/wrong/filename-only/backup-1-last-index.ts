// believes filename-only: slices after the last slash
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const walk = (dir: string) => {
  for (const entry of readdirSync(dir, { withFileTypes: true })) {
    const file = join(dir, entry.name);
    if (entry.isDirectory()) {
      walk(file);
    } else {
      const key = file.slice(file.lastIndexOf('/') + 1);
      if (key.charAt(0) !== '.') console.log(key);
    }
  }
};
walk(process.cwd());
