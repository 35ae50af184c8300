// believes missing-separator: a folder and a name can be added just so; the way down itself is joined
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

function list(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.isDirectory()) list(join(folder, entry.name));
    else if (entry.name[0] !== '.') console.log(folder + entry.name);
  }
}

list(process.cwd());
