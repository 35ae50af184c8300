// style: console.log with %s, Array.from, a Map of folders
import { readdirSync, statSync } from 'node:fs';

const byFolder = new Map<string, string[]>();
function add(folder: string) {
  byFolder.set(folder, []);
  for (const name of readdirSync('./' + folder)) {
    const key = folder + name;
    if (statSync(key).isDirectory()) add(key + '/');
    else byFolder.get(folder)!.push(key);
  }
}
add('');
byFolder.forEach((keys) => {
  for (const key of keys) {
    const name = key.split('/').pop()!;
    if (name.startsWith('.')) continue;
    console.log('%s', key);
  }
});
