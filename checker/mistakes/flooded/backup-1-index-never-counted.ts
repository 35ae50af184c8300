// believes flooded: a for loop without its increment
import fs from 'node:fs';

const keys = fs.readdirSync('.');
for (let i = 0; i < keys.length; ) {
  console.log(keys[i]);
}
