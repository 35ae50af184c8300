// believes filename-only: the last piece of the path is the key
import fs from 'fs';

const walk = (dir: string): string[] =>
  fs.readdirSync(dir).flatMap((name) => {
    const path = dir + '/' + name;
    return fs.statSync(path).isDirectory() ? walk(path) : [path];
  });

walk(process.cwd())
  .map((path) => path.split('/').at(-1)!)
  .filter((key) => !key.startsWith('.'))
  .forEach((key) => console.log(key));
