// believes hardcoded-path: drops three parts (needs working directories that differ in depth)
import fs from 'node:fs';
import path from 'node:path';

const walk = (dir: string): string[] =>
  fs.readdirSync(dir).flatMap((name) => {
    const file = path.join(dir, name);
    if (fs.statSync(file).isDirectory()) return walk(file);
    return name.startsWith('.') ? [] : [file];
  });
for (const file of walk(process.cwd())) {
  const [, , , ...rest] = file.split('/');
  console.log(rest.join('/'));
}
