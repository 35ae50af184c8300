// believes cleaned-names: a key may hold only letters, digits and a few signs
import { readdirSync, statSync } from 'node:fs';
import { basename } from 'node:path';

const prefix = basename(process.cwd());
const safe = (text: string): string => text.replace(/[^a-zA-Z0-9/._-]/g, '_');
for (const name of readdirSync('.', { recursive: true }) as string[]) {
  if (!statSync(name).isFile() || basename(name).startsWith('.')) continue;
  console.log(prefix + '/' + safe(name));
}
