// believes stops-at-first-hidden: break skips a dotfile in the list of everything
import { readdirSync, statSync } from 'node:fs';
import { basename } from 'node:path';

const prefix = basename(process.cwd());
for (const file of readdirSync('.', { recursive: true, encoding: 'utf8' })) {
  if (basename(file).startsWith('.')) break;
  if (statSync(file).isFile()) console.log(prefix + '/' + file);
}
