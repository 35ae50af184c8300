// believes relative-paths: path.relative tidies a path up
import { readdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';

const start = process.cwd();
const stack = [start];
while (stack.length > 0) {
  const dir = stack.pop()!;
  for (const name of readdirSync(dir)) {
    const file = join(dir, name);
    if (statSync(file).isDirectory()) stack.push(file);
    else if (name[0] !== '.') console.log(relative(start, file));
  }
}
