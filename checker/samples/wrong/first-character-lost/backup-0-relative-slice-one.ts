// believes first-character-lost: takes off a slash that the relative path does not have
import { readdirSync, statSync } from 'node:fs';
import { basename } from 'node:path';

for (const name of readdirSync('.', { recursive: true }) as string[]) {
  if (basename(name).startsWith('.') || !statSync(name).isFile()) continue;
  console.log(process.cwd() + '/' + name.slice(1));
}
