// believes skips-dot-anywhere-in-path: no dot anywhere in the path
import fs from 'fs';

const walk = (dir: string): string[] =>
  fs.readdirSync(dir, { withFileTypes: true }).flatMap((entry) => {
    const full = dir + '/' + entry.name;
    return entry.isDirectory() ? walk(full) : [full];
  });

for (const file of walk(process.cwd())) {
  if (file.includes('.')) continue;
  console.log(file);
}
