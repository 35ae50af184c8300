// believes one-level-deep: a key has at most four parts
import { readdirSync, statSync } from 'node:fs';

for (const name of readdirSync('.', { recursive: true }) as string[]) {
  const parts = name.split('/');
  if (parts.length > 4) continue;
  if (statSync(name).isFile() && !parts.at(-1)!.startsWith('.')) console.log(name);
}
