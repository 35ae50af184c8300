// believes counted-from-the-front: a path has so many pieces, and the name stands last in them
import fs from 'node:fs';
import path from 'node:path';

const [, , , , , name] = process.cwd().split(path.sep);

function walk(dir: string) {
  fs.readdirSync(dir, { withFileTypes: true }).forEach((entry) => {
    const full = path.join(dir, entry.name);
    if (entry.isDirectory()) walk(full);
    else if (!entry.name.startsWith('.')) console.log(name + '/' + path.relative(process.cwd(), full));
  });
}
walk(process.cwd());
