// believes splits-at-directory-name: the piece after the name's last occurrence (needs the name again below)
import fs from 'node:fs';
import path from 'node:path';

const name = process.cwd().split('/').at(-1)!;
function walk(dir: string) {
  for (const entry of fs.readdirSync(dir, { withFileTypes: true })) {
    const file = path.join(dir, entry.name);
    if (entry.isDirectory()) walk(file);
    else if (!entry.name.startsWith('.')) console.log(file.split(`/${name}/`).pop());
  }
}
walk(process.cwd());
