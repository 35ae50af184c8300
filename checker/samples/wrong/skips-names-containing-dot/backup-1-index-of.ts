// believes skips-names-containing-dot: indexOf is compared with -1, not with 0
import { readdirSync } from 'node:fs';

function walk(dir: string, key: string) {
  for (const entry of readdirSync(dir, { withFileTypes: true })) {
    if (entry.isDirectory()) {
      walk(dir + '/' + entry.name, key + entry.name + '/');
    } else if (entry.name.indexOf('.') === -1) {
      console.log(key + entry.name);
    }
  }
}

walk('.', '');
