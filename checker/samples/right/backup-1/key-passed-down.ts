// style: never an absolute path, the key grows on the way down
import { readdirSync } from 'node:fs';

function walk(directory: string, key: string) {
  for (const entry of readdirSync(directory, { withFileTypes: true })) {
    if (entry.isDirectory()) walk(`${directory}/${entry.name}`, `${key}${entry.name}/`);
    else if (!entry.name.startsWith('.')) console.log(key + entry.name);
  }
}

walk('.', '');
