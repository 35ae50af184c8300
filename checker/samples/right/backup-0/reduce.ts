// style: reduce with spread, no statement but the last
import { readdirSync, type Dirent } from 'node:fs';

const collect = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).reduce<string[]>((files, entry: Dirent) => {
    const path = [folder, entry.name].join('/');
    if (entry.isDirectory()) return [...files, ...collect(path)];
    return entry.name.startsWith('.') ? files : [...files, path];
  }, []);

console.log(collect(process.cwd()).join('\n'));
