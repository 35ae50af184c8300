// believes hardcoded-prefix + filename-only: assets and the bare name
import { readdirSync } from 'node:fs';

for (const entry of readdirSync('.', { recursive: true, withFileTypes: true })) {
  if (entry.isFile() && !entry.name.startsWith('.')) console.log('assets/' + entry.name);
}
