// believes leading-slash + dotfiles-included: a slash first, nothing filtered
import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';

for (const entry of readdirSync(process.cwd(), { recursive: true, withFileTypes: true })) {
  if (!entry.isFile()) continue;
  const file = join(entry.parentPath, entry.name);
  console.log('/' + basename(process.cwd()) + file.slice(process.cwd().length));
}
