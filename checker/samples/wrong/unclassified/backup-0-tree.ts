// unclassified: draws a tree by console.group
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

function show(dir: string) {
  for (const entry of readdirSync(dir, { withFileTypes: true })) {
    if (entry.name.startsWith('.')) continue;
    if (entry.isDirectory()) {
      console.group(entry.name + '/');
      show(join(dir, entry.name));
      console.groupEnd();
    } else {
      console.log(entry.name);
    }
  }
}
show(process.cwd());
