// believes cleaned-names: takes out what is not a safe character of a key (needs odd names)
import { readdirSync } from 'node:fs';

function walk(dir: string, key: string) {
  for (const entry of readdirSync(dir, { withFileTypes: true })) {
    if (entry.isDirectory()) walk(`${dir}/${entry.name}`, `${key}${entry.name}/`);
    else if (!entry.name.startsWith('.')) console.log(`${key}${entry.name}`.replace(/[^\w !./-]/g, ''));
  }
}
walk('.', '');
