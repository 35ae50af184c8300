// unclassified: an object by name keeps one key of each name (needs the same name in two folders)
import { readdirSync } from 'node:fs';
import { basename, join, relative } from 'node:path';

const cwd = process.cwd();
const keys: Record<string, string> = {};
for (const entry of readdirSync(cwd, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile() || entry.name.startsWith('.')) continue;
  keys[entry.name] = relative(cwd, join(entry.parentPath, entry.name));
}
for (const key of Object.values(keys)) console.log(`${basename(cwd)}/${key}`);
