// believes splits-at-directory-name: the name and the last piece (needs the name again below)
import { readdirSync } from 'node:fs';

const cwd = process.cwd();
const name = cwd.split('/').pop()!;
function walk(dir: string) {
  for (const entry of readdirSync(dir, { withFileTypes: true })) {
    const file = dir + '/' + entry.name;
    if (entry.isDirectory()) walk(file);
    else if (!entry.name.startsWith('.')) console.log(name + '/' + file.split('/' + name + '/').at(-1));
  }
}
walk(cwd);
