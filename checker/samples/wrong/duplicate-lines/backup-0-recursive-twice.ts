// believes duplicate-lines: walks by itself over what is recursive already, so deep files come several times
import fs from 'node:fs';
import path from 'node:path';

function walk(dir: string) {
  for (const entry of fs.readdirSync(dir, { recursive: true, withFileTypes: true })) {
    const full = path.join(entry.parentPath, entry.name);
    if (entry.isDirectory()) walk(full);
    else if (!entry.name.startsWith('.')) console.log(full);
  }
}
walk(process.cwd());
