// believes prints-directories: every entry is a line, folders are walked as well
import fs from 'fs';
import path from 'path';

function walk(dir: string): void {
  fs.readdirSync(dir).forEach((name) => {
    if (name.startsWith('.')) return;
    const full = path.join(dir, name);
    console.log(full);
    if (fs.statSync(full).isDirectory()) walk(full);
  });
}

walk(process.cwd());
