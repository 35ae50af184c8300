// believes leading-slash: splits at the working directory and takes the second piece
import fs from 'node:fs';
import path from 'node:path';

const walk = (dir: string): string[] =>
  fs.readdirSync(dir, { withFileTypes: true }).flatMap((entry) => {
    if (entry.isDirectory()) return walk(path.join(dir, entry.name));
    return entry.name.startsWith('.') ? [] : [path.join(dir, entry.name)];
  });
for (const file of walk(process.cwd())) {
  const pieces = file.split(process.cwd());
  console.log(pieces[1]);
}
