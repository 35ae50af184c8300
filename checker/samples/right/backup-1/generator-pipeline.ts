// style: small generators put together: files, visible, keys
import fs from 'node:fs';
import path from 'node:path';

function* files(root: string): IterableIterator<string> {
  for (const name of fs.readdirSync(root)) {
    const full = path.join(root, name);
    if (fs.statSync(full).isDirectory()) yield* files(full);
    else yield full;
  }
}
function* visible(paths: Iterable<string>) {
  for (const file of paths) if (!path.basename(file).startsWith('.')) yield file;
}
function* keys(paths: Iterable<string>, root: string) {
  for (const file of paths) yield path.relative(root, file).split(path.sep).join('/');
}

const root = path.resolve();
console.log(Array.from(keys(visible(files(root)), root)).join('\n'));
