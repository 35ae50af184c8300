// believes leading-slash + dotfiles-included: slice by the length, test the key that begins with a slash
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const cwd = process.cwd();
function walk(dir: string) {
  for (const name of readdirSync(dir)) {
    const file = join(dir, name);
    if (statSync(file).isDirectory()) {
      walk(file);
    } else {
      const key = file.slice(cwd.length);
      if (!key.startsWith('.')) console.log(key);
    }
  }
}
walk(cwd);
