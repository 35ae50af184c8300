// style: goes one folder up and walks down by name; follows no links
import { lstatSync, readdirSync } from 'node:fs';
import { basename } from 'node:path';

const name = basename(process.cwd());
process.chdir('..');

function walk(key: string) {
  for (const child of readdirSync(key)) {
    const childKey = key + '/' + child;
    const stats = lstatSync(childKey);
    if (stats.isDirectory()) walk(childKey);
    else if (stats.isFile() && !child.startsWith('.')) console.log(childKey);
  }
}

walk(name);
