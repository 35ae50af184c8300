// believes did-not-compile: a semicolon ends the if before its else
import { readdirSync, statSync } from 'node:fs';
import { basename } from 'node:path';

function walk(dir: string, key: string) {
  for (const name of readdirSync(dir)) {
    if (statSync(dir + '/' + name).isDirectory()) { walk(dir + '/' + name, key + '/' + name) };
    else console.log(key + '/' + name);
  }
}
walk('.', basename(process.cwd()));
