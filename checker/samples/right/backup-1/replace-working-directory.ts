// style: replace with the working directory as a plain string; POSIX only
import { readdirSync, statSync } from 'node:fs';

const cwd = process.cwd();
const list = (dir: string): string[] =>
  readdirSync(dir)
    .map((name) => `${dir}/${name}`)
    .flatMap((path) => (statSync(path).isDirectory() ? list(path) : path));

list(cwd)
  .filter((path) => !/\/\.[^/]*$/.test(path))
  .forEach((path) => console.log(path.replace(cwd + '/', '')));
