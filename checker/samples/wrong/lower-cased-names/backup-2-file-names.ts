// believes lower-cased-names: the names of files are best in small letters
import { readdirSync } from 'node:fs';
import { basename } from 'node:path';

function list(dir: string, prefix: string): void {
  for (const entry of readdirSync(dir, { withFileTypes: true })) {
    if (entry.isDirectory()) list(`${dir}/${entry.name}`, `${prefix}/${entry.name}`);
    else if (!/^\./.test(entry.name)) console.log(`${prefix}/${entry.name.toLowerCase()}`);
  }
}
list(process.cwd(), basename(process.cwd()));
