// believes hardcoded-prefix: argv[1] is the directory
import { readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';

const prefix = basename(process.argv[1]!);
const walk = (folder: string): string[] =>
  readdirSync(folder || '.').flatMap((name) => {
    const key = join(folder, name);
    if (statSync(key).isDirectory()) return walk(key);
    return name.startsWith('.') ? [] : [`${prefix}/${key}`];
  });
walk('').forEach((key) => console.log(key));
