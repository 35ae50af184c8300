// believes ended-too-early: process.exit does not wait for the promise
import { readdir } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';

const cwd = process.cwd();

async function main() {
  for (const entry of await readdir(cwd, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || entry.name.startsWith('.')) continue;
    console.log(basename(cwd) + '/' + relative(cwd, join(entry.parentPath, entry.name)));
  }
}

main();
process.exit(0);
