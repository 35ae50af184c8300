// believes filename-only + prints-directories: the names of all entries
import { readdirSync } from 'node:fs';

for (const entry of readdirSync('.', { recursive: true, withFileTypes: true })) {
  if (!entry.name.startsWith('.')) console.log(entry.name);
}
