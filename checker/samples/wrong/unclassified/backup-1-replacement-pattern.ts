// unclassified: the name as replacement text, where $ has a meaning (needs a name with $& or $$)
import { readdirSync, statSync } from 'node:fs';
import { basename } from 'node:path';

for (const name of readdirSync('.', { recursive: true }) as string[]) {
  if (!statSync(name).isFile() || basename(name).startsWith('.')) continue;
  console.log('KEY'.replace('KEY', name));
}
