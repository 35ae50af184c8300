// believes printed-on-one-line: an array turned into a string has lines
import fs from 'fs';

const walk = (dir: string, key = ''): string[] =>
  fs.readdirSync(dir, { withFileTypes: true }).flatMap((entry) => {
    if (entry.isDirectory()) return walk(`${dir}/${entry.name}`, `${key}${entry.name}/`);
    return entry.name.startsWith('.') ? [] : [key + entry.name];
  });
console.log('' + walk('.'));
