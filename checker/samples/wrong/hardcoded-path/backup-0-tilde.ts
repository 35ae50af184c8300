// believes hardcoded-path: a tilde is a directory
import { readdirSync } from 'node:fs';

function walk(dir: string, shown: string) {
  for (const entry of readdirSync(dir, { withFileTypes: true })) {
    if (entry.isDirectory()) walk(`${dir}/${entry.name}`, `${shown}/${entry.name}`);
    else if (!entry.name.startsWith('.')) console.log(`${shown}/${entry.name}`);
  }
}

walk('.', '~/backup');
