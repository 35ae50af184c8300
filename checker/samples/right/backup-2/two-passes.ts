// style: small named functions, absolute path to relative to key
import * as fs from 'node:fs';
import * as path from 'node:path';

type Absolute = string;
type Key = string;

const getFiles = (directory: Absolute): Absolute[] => {
  let result: Absolute[] = [];
  for (const name of fs.readdirSync(directory)) {
    const item = path.join(directory, name);
    result = fs.statSync(item).isDirectory() ? result.concat(getFiles(item)) : result.concat(item);
  }
  return result;
};
const isDotfile = (file: Absolute): boolean => path.basename(file).startsWith('.');
const getRelative = (file: Absolute): string => file.slice(process.cwd().length + 1);
const toSlashes = (text: string): string => text.replaceAll('\\', '/');
const getKey = (file: Absolute): Key => `${path.basename(process.cwd())}/${toSlashes(getRelative(file))}`;

const keys = new Array<Key>();
for (const file of getFiles(process.cwd())) {
  if (!isDotfile(file)) keys.push(getKey(file));
}
keys.reverse();
for (const key of keys) console.log(key);
