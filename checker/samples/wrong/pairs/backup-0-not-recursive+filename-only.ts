// believes not-recursive + filename-only: the names of the top level's files (equals not-recursive + relative-paths)
import { readdirSync } from 'node:fs';

for (const entry of readdirSync('.', { withFileTypes: true })) {
  if (entry.isFile() && !entry.name.startsWith('.')) console.log(entry.name);
}
