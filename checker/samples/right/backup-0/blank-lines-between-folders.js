// style: a blank line after each folder, folders after files
import { readdirSync, statSync } from 'fs';

function show(folder) {
  const names = readdirSync(folder);
  const isFolder = (name) => statSync(folder + '/' + name).isDirectory();
  for (const name of names.filter((name) => !isFolder(name) && !name.startsWith('.'))) {
    console.log(folder + '/' + name);
  }
  console.log();
  for (const name of names.filter(isFolder)) show(folder + '/' + name);
}

show(process.cwd());
