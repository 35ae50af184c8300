// style: relative to the folder above, so that the name is in it
import fs from 'node:fs';
import path from 'node:path';

const above = path.dirname(process.cwd());
const stack = [process.cwd()];
const keys: string[] = [];
while (stack.length) {
  const top = stack.pop() as string;
  for (const entry of fs.readdirSync(top, { withFileTypes: true })) {
    const full = path.join(top, entry.name);
    if (entry.isDirectory()) stack.push(full);
    else if (!entry.name.startsWith('.')) keys.push(path.relative(above, full).replaceAll(path.sep, '/'));
  }
}
console.log(keys.sort().join('\n'));
