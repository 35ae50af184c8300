// believes prints-directories: a folder needs an object of its own, with a slash at the end
import { readdirSync } from 'node:fs';

function walk(dir: string, key: string) {
  for (const entry of readdirSync(dir, { withFileTypes: true })) {
    if (entry.name.startsWith('.')) continue;
    if (entry.isDirectory()) {
      console.log(key + entry.name + '/');
      walk(dir + '/' + entry.name, key + entry.name + '/');
    } else {
      console.log(key + entry.name);
    }
  }
}

walk(process.cwd(), '');
