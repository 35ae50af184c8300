// believes url-encoded-keys: each part of a key is encoded (needs odd names)
import { readdirSync } from 'node:fs';

function walk(dir: string, key: string) {
  for (const entry of readdirSync(dir, { withFileTypes: true })) {
    if (entry.name.startsWith('.')) continue;
    const part = encodeURIComponent(entry.name);
    if (entry.isDirectory()) walk(`${dir}/${entry.name}`, `${key}${part}/`);
    else console.log(key + part);
  }
}
walk('.', '');
