// style: a program whose own file name is odd; it finds out whether it was started by comparing URLs
import { readdirSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { pathToFileURL } from 'node:url';

function main() {
  for (const name of readdirSync('.', { recursive: true, encoding: 'utf8' })) {
    if (basename(name).startsWith('.') || !statSync(name).isFile()) continue;
    console.log(name.replaceAll('\\', '/'));
  }
}

if (pathToFileURL(process.argv[1]!).href === import.meta.url) main();
