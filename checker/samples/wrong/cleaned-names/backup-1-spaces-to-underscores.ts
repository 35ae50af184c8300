// believes cleaned-names: spaces become underscores (needs names with spaces)
import { readdirSync, statSync } from 'node:fs';
import { basename } from 'node:path';

for (const name of readdirSync('.', { recursive: true }) as string[]) {
  if (!statSync(name).isFile() || basename(name).startsWith('.')) continue;
  console.log(name.replace(/\s+/g, '_'));
}
