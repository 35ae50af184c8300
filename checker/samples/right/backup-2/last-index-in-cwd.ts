// style: cuts where the last slash of the working directory is; POSIX only
import { opendirSync } from 'node:fs';

const cwd = process.cwd();
const cut = cwd.lastIndexOf('/') + 1;

const visit = (folder: string): void => {
  const directory = opendirSync(folder);
  for (let entry = directory.readSync(); entry; entry = directory.readSync()) {
    const path = folder + '/' + entry.name;
    if (entry.isDirectory()) visit(path);
    else if (entry.name[0] !== '.') process.stdout.write(path.substring(cut) + '\r\n');
  }
  directory.closeSync();
};

visit(cwd);
