// style: the working directory replaced by its own name; POSIX only
import { readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';

const cwd = process.cwd();
function files(folder: string): string[] {
  const found: string[] = [];
  readdirSync(folder).forEach((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) found.push(...files(path));
    else if (!name.startsWith('.')) found.push(path);
  });
  return found;
}

files(cwd).forEach((file) => console.log(file.replace(cwd, basename(cwd))));
