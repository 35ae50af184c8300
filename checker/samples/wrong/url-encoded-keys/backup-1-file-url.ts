// believes url-encoded-keys: cuts the pathname of a file URL (needs odd names)
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const root = pathToFileURL(process.cwd()).pathname;
for (const entry of readdirSync(process.cwd(), { recursive: true, withFileTypes: true })) {
  if (!entry.isFile() || entry.name.startsWith('.')) continue;
  const url = pathToFileURL(join(entry.parentPath, entry.name));
  console.log(url.pathname.slice(root.length + 1));
}
