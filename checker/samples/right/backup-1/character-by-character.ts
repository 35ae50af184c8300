// style: compares letter by letter to find where the working directory ends; POSIX only
import { readdirSync, statSync } from 'node:fs';

function keyOf(path: string): string {
  const start = process.cwd();
  let i = 0;
  while (i < start.length && path[i] === start[i]) i++;
  let key = '';
  for (i = i + 1; i < path.length; i++) key += path[i];
  return key;
}

function visit(path: string) {
  if (statSync(path).isDirectory()) {
    for (const name of readdirSync(path)) visit(path + '/' + name);
    return;
  }
  const key = keyOf(path);
  const name = key.slice(key.lastIndexOf('/') + 1);
  if (name.startsWith('.')) return;
  console.log(key);
}

visit(process.cwd());
