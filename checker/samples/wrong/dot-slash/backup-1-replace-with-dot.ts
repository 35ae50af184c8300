// believes dot-slash: the working directory is replaced by a dot
import fs from 'fs';

const cwd = process.cwd();
function walk(dir: string) {
  for (const entry of fs.readdirSync(dir, { withFileTypes: true })) {
    const file = `${dir}/${entry.name}`;
    if (entry.isDirectory()) walk(file);
    else if (!entry.name.startsWith('.')) console.log(file.replace(cwd, '.'));
  }
}
walk(cwd);
