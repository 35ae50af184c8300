// believes report-format: the size belongs in the line
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

for (const entry of readdirSync(process.cwd(), { recursive: true, withFileTypes: true })) {
  if (!entry.isFile() || entry.name.startsWith('.')) continue;
  const file = join(entry.parentPath, entry.name);
  console.log(`${file} (${statSync(file).size} bytes)`);
}
