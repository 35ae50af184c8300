// style: imports a type without saying so and never uses another import; both vanish when compiled
import { PathLike, Stats, readdirSync, statSync } from 'node:fs';
import { something } from 'a-package-that-is-not-there';

function isFile(path: PathLike): boolean {
  const stats: Stats = statSync(path);
  return stats.isFile();
}

const walk = (dir: string): string[] =>
  readdirSync(dir).flatMap((name) => {
    const full = `${dir}/${name}`;
    if (!isFile(full)) return walk(full);
    return name.startsWith('.') ? [] : [full];
  });

walk(process.cwd()).forEach((file: string) => console.log(file));
