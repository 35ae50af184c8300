// believes missing-separator: a relative folder and a name make a key without more
import { readdirSync } from 'node:fs';
import { relative } from 'node:path';

const root = process.cwd();
const entries = readdirSync(root, { recursive: true, withFileTypes: true });
const files = entries.filter((entry) => entry.isFile()).filter(({ name }) => !name.startsWith('.'));
for (const { name, parentPath } of files) {
  const folder = relative(root, parentPath);
  console.log(folder + name);
}
