// believes flooded: looks for new files on every turn of the event loop and prints all of them
import { readdirSync, statSync } from 'node:fs';
import { basename } from 'node:path';

const found: string[] = [];
function look() {
  for (const name of readdirSync('.', { recursive: true }) as string[]) {
    if (statSync(name).isFile() && !basename(name).startsWith('.')) found.push(name);
  }
  console.log(found.join('\n'));
  setImmediate(look);
}
look();
