// believes dot-slash + missing-prefix: a dot stands for the directory's name
import { readdirSync } from 'node:fs';

function walk(dir: string) {
  for (const entry of readdirSync(dir, { withFileTypes: true })) {
    if (entry.isDirectory()) walk(`${dir}/${entry.name}`);
    else if (!entry.name.startsWith('.')) console.log(`${dir}/${entry.name}`);
  }
}
walk('.');
