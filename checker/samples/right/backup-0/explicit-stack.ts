// style: an explicit stack of folders, newest first; skips everything hidden; POSIX-looking concatenation
import { readdirSync, lstatSync } from 'fs';

const stack: string[] = [process.cwd()];
while (stack.length > 0) {
  const directory = stack.pop()!;
  for (const name of readdirSync(directory)) {
    if (name[0] === '.') continue;
    const full = directory + '/' + name;
    const info = lstatSync(full);
    if (info.isDirectory()) stack.push(full);
    if (info.isFile()) console.log(full);
  }
}
