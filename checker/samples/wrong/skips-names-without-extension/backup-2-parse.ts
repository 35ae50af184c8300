// believes skips-names-without-extension: only names with name and ext count
import fs from 'node:fs';
import path from 'node:path';

const prefix = path.basename(process.cwd());
function walk(dir: string) {
  for (const name of fs.readdirSync(dir)) {
    const item = path.join(dir, name);
    if (fs.statSync(item).isDirectory()) walk(item);
    else {
      const parsed = path.parse(name);
      if (parsed.name[0] !== '.' && parsed.ext) console.log(`${prefix}/${item}`);
    }
  }
}
walk('.');
