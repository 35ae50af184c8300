// style: much on stderr, progress, warnings and timing; only the files on stdout
import fs from 'node:fs';
import path from 'node:path';

process.emitWarning('walking may take a while');
console.error('start', Date.now());

let count = 0;
const walk = (directory: string) => {
  process.stderr.write(`\r${count} files, now in ${directory}`);
  for (const entry of fs.readdirSync(directory, { withFileTypes: true })) {
    const full = path.join(directory, entry.name);
    if (entry.isDirectory()) {
      console.warn(full);
      walk(full);
    } else if (!entry.name.startsWith('.')) {
      count++;
      console.log(full);
    }
  }
};
walk(process.cwd());
console.error(`\n${count} files`);
