// believes one-level-deep: nobody nests deeper than two folders
import fs from 'node:fs';

function walk(dir: string, depth: number) {
  if (depth > 2) return;
  for (const entry of fs.readdirSync(dir, { withFileTypes: true })) {
    const full = dir + '/' + entry.name;
    if (entry.isDirectory()) walk(full, depth + 1);
    else if (!entry.name.startsWith('.')) console.log(full);
  }
}

walk(process.cwd(), 0);
