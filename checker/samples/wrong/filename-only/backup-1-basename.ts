// believes filename-only: basename gives the key
import { readdirSync, statSync } from 'node:fs';
import { basename, resolve } from 'node:path';

const files = (readdirSync('.', { recursive: true }) as string[])
  .map((name) => resolve(name))
  .filter((file) => statSync(file).isFile());
for (const file of files) {
  const key = basename(file);
  if (!key.startsWith('.')) console.log(key);
}
