// style: PWD from the environment; POSIX only
import { readdirSync, statSync } from 'node:fs';

const start = process.env.PWD ?? process.cwd();
const walk = (dir: string) => {
  readdirSync(dir).forEach((name) => {
    const full = dir + '/' + name;
    if (statSync(full).isDirectory()) return walk(full);
    if (name.startsWith('.') === false) console.log(full);
  });
};
walk(start);
