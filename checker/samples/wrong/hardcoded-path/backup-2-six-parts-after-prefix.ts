// believes hardcoded-path: cuts off a fixed number of path parts (six, as on the author's computer)
import { readdirSync } from 'node:fs';

const cwd = process.cwd();
const prefix = cwd.split('/').at(-1);

for (const entry of readdirSync(cwd, { recursive: true, withFileTypes: true })) {
  if (entry.isFile() && !entry.name.startsWith('.')) {
    const parts = `${entry.parentPath}/${entry.name}`.split('/');
    // ['', 'home', 'chris', 'work', 'ZeroToBoto', 'assets', ...]
    const rest = parts.slice(6);
    console.log([prefix, ...rest].join('/'));
  }
}
