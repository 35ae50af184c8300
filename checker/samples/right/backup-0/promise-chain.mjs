// style: .then chains and no async, prints as soon as a file is known, in whatever order
import { promises as fs } from 'fs';
import path from 'path';

function visit(folder) {
  return fs.readdir(folder).then((names) =>
    Promise.all(
      names.map((name) => {
        const full = path.join(folder, name);
        return fs.stat(full).then((stats) => {
          if (stats.isDirectory()) return visit(full);
          if (!name.startsWith('.')) console.log(full);
        });
      }),
    ),
  );
}

visit(process.cwd()).catch((error) => {
  throw error;
});
