// style: file URLs, the pathname decoded again; POSIX only
import { readdirSync, statSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const root = pathToFileURL(process.cwd()).pathname;
function walk(path: string) {
  for (const name of readdirSync(path)) {
    const child = path + '/' + name;
    if (statSync(child).isDirectory()) {
      walk(child);
      continue;
    }
    if (name.startsWith('.')) continue;
    const url = pathToFileURL(child);
    console.log(decodeURIComponent(url.pathname.slice(root.length + 1)));
  }
}
walk(process.cwd());
