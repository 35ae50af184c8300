// believes report-format: a string is shown in quotes
import { readdirSync } from 'node:fs';

function walk(dir: string, key: string) {
  for (const entry of readdirSync(dir, { withFileTypes: true })) {
    if (entry.isDirectory()) walk(`${dir}/${entry.name}`, `${key}${entry.name}/`);
    else if (!entry.name.startsWith('.')) console.log(`"${key}${entry.name}",`);
  }
}
walk('.', '');
