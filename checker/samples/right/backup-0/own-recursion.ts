// style: a recursive function, readdirSync and statSync, one console.log a file
import * as fs from 'node:fs';
import * as path from 'node:path';

function walk(directory: string) {
  for (const name of fs.readdirSync(directory)) {
    const full = path.join(directory, name);
    if (fs.statSync(full).isDirectory()) {
      walk(full);
    } else if (!name.startsWith('.')) {
      console.log(full);
    }
  }
}

walk(process.cwd());
