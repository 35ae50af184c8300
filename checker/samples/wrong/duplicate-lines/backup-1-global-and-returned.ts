// believes duplicate-lines: pushes into one array and adds the returned one, too
import fs from 'fs';
import path from 'path';

const keys: string[] = [];
function collect(dir: string): string[] {
  const here: string[] = [];
  for (const name of fs.readdirSync(dir)) {
    const file = path.join(dir, name);
    if (fs.statSync(file).isDirectory()) {
      here.push(...collect(file));
    } else if (!name.startsWith('.')) {
      here.push(path.relative(process.cwd(), file));
    }
  }
  keys.push(...here);
  return here;
}
collect(process.cwd());
console.log(keys.join('\n'));
