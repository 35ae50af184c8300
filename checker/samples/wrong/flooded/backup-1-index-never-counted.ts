// believes flooded: a for loop without its increment, which floods, or times out where the output waits in memory
import { readdirSync } from 'node:fs';

const names = readdirSync('.');
for (let i = 0; i < names.length; ) {
  console.log(names[i]);
}
