// style: asks what a folder is by trying to read it and catching the error
import fs from 'fs';

function visit(path: string, name: string) {
  let names: string[];
  try {
    names = fs.readdirSync(path);
  } catch {
    if (!name.startsWith('.')) console.log(path);
    return;
  }
  for (const child of names) visit(path + '/' + child, child);
}

visit(process.cwd(), '');
