// believes flooded: prints the keys again and again
import { readdirSync, statSync } from 'node:fs';
import { basename } from 'node:path';

const keys = (readdirSync('.', { recursive: true }) as string[]).filter(
  (name) => statSync(name).isFile() && !basename(name).startsWith('.'),
);
while (true) {
  console.log(keys.join('\n'));
}
