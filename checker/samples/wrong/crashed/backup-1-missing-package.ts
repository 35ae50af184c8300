// believes crashed: uses a package that is not installed
import { readdirSync, statSync } from 'node:fs';
import slash from 'slash-that-is-not-installed';

for (const name of readdirSync('.', { recursive: true }) as string[]) {
  if (statSync(name).isFile() && !slash(name).split('/').at(-1)!.startsWith('.')) console.log(slash(name));
}
