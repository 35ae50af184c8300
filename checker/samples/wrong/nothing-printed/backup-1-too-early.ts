// believes nothing-printed: prints the list before the callbacks have filled it
import fs from 'fs';
import path from 'path';

const keys: string[] = [];
const cwd = process.cwd();

function walk(dir: string) {
  fs.readdir(dir, { withFileTypes: true }, (error, entries) => {
    if (error) throw error;
    for (const entry of entries) {
      const file = path.join(dir, entry.name);
      if (entry.isDirectory()) walk(file);
      else if (!entry.name.startsWith('.')) keys.push(path.relative(cwd, file));
    }
  });
}

walk(cwd);
for (const key of keys) console.log(key);
