// believes filename-only + report-format: bullets and bare names
import { readdirSync } from 'node:fs';

for (const entry of readdirSync('.', { recursive: true, withFileTypes: true })) {
  if (entry.isFile() && !entry.name.startsWith('.')) console.log('* ' + entry.name);
}
