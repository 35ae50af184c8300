// believes hardcoded-prefix: any prefix will do
import { readdirSync } from 'node:fs';
import { posix } from 'node:path';

const PREFIX = 'my-backup';
function walk(dir: string, key: string) {
  for (const entry of readdirSync(dir, { withFileTypes: true })) {
    if (entry.isDirectory()) walk(dir + '/' + entry.name, posix.join(key, entry.name));
    else if (!entry.name.startsWith('.')) console.log(posix.join(key, entry.name));
  }
}
walk('.', PREFIX);
