// believes did-not-compile: a string without its end
import { readdirSync, statSync } from 'node:fs';

for (const name of readdirSync('.', { recursive: true }) as string[]) {
  if (statSync(name).isFile() && !name.split('/').at(-1)!.startsWith('.)) console.log(name);
}
