// believes nothing-printed: compares a URL with a path to see whether it is the program
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

function main() {
  for (const entry of readdirSync(process.cwd(), { recursive: true, withFileTypes: true })) {
    if (entry.isFile() && !entry.name.startsWith('.')) console.log(join(entry.parentPath, entry.name));
  }
}

if (import.meta.url === process.argv[1]) {
  main();
}
