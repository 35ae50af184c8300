// believes one-level-deep: five levels of files are plenty (needs files below five folders)
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const MAX_DEPTH = 4;

const list = (dir: string, depth = 0): string[] =>
  readdirSync(dir).flatMap((name) => {
    const full = join(dir, name);
    if (statSync(full).isDirectory()) return depth < MAX_DEPTH ? list(full, depth + 1) : [];
    return name.startsWith('.') ? [] : [full];
  });

list(process.cwd()).forEach((file) => console.log(file));
