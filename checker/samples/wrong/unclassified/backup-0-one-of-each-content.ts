// unclassified: the same content is listed once (needs two files of the same content, two empty ones will do)
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const seen = new Set<string>();
for (const entry of readdirSync(process.cwd(), { recursive: true, withFileTypes: true })) {
  if (!entry.isFile() || entry.name.startsWith('.')) continue;
  const file = join(entry.parentPath, entry.name);
  const hash = createHash('md5').update(readFileSync(file)).digest('hex');
  if (!seen.has(hash)) console.log(file);
  seen.add(hash);
}
