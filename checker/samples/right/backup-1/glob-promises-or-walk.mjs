// style: fs/promises' glob where it exists, else its own walk
import * as fs from 'node:fs/promises';
import path from 'node:path';

async function* everything(folder = '') {
  if (fs.glob) {
    yield* fs.glob('**');
    return;
  }
  for (const name of await fs.readdir(path.join(process.cwd(), folder))) {
    yield path.join(folder, name);
    if ((await fs.lstat(path.join(folder, name))).isDirectory()) yield* everything(path.join(folder, name));
  }
}

for await (const name of everything()) {
  if (path.basename(name).startsWith('.')) continue;
  if ((await fs.stat(name)).isFile()) console.log(name.split(path.sep).join('/'));
}
