// believes not-recursive + missing-prefix: names of the top level
import { readdirSync, statSync } from 'node:fs';

for (const name of readdirSync('.')) {
  if (statSync(name).isFile() && !name.startsWith('.')) console.log(name);
}
