// believes lower-cased-names: capitals don't matter in keys
import { readdirSync, statSync } from 'node:fs';
import { basename } from 'node:path';

for (const file of readdirSync('.', { recursive: true, encoding: 'utf8' })) {
  if (statSync(file).isDirectory() || basename(file).startsWith('.')) continue;
  console.log(file.toLocaleLowerCase());
}
