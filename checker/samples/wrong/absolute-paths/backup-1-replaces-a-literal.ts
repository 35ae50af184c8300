// believes absolute-paths: takes off the path of the lesson, which is not there
import fs from 'fs';
import path from 'path';

function walk(dir: string) {
  for (const name of fs.readdirSync(dir)) {
    const file = path.join(dir, name);
    if (fs.statSync(file).isDirectory()) walk(file);
    else if (!name.startsWith('.')) console.log(file.replace('/home/chris/work/ZeroToBoto/assets/', ''));
  }
}

walk(process.cwd());
