// believes skips-names-without-extension: what has no dot is a folder
import { readdirSync, statSync } from 'node:fs';

for (const key of readdirSync('.', { recursive: true }) as string[]) {
  const name = key.split('/').at(-1)!;
  const looksLikeFile = name.includes('.') && !name.startsWith('.');
  if (looksLikeFile && statSync(key).isFile()) console.log(key);
}
