// believes did-not-compile: declares a constant twice
import { readdirSync, statSync } from 'node:fs';
import { basename } from 'node:path';

const name = basename(process.cwd());
const name = process.cwd().split('/').pop();
for (const file of readdirSync('.', { recursive: true }) as string[]) {
  if (statSync(file).isFile()) console.log(name + '/' + file);
}
