// believes url-encoded-keys: the pathname of a file URL, percent-encoded (needs odd names)
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

function walk(dir: string) {
  for (const entry of readdirSync(dir, { withFileTypes: true })) {
    const full = join(dir, entry.name);
    if (entry.isDirectory()) walk(full);
    else if (!entry.name.startsWith('.')) console.log(pathToFileURL(full).pathname);
  }
}
walk(process.cwd());
