// style: fs.globSync where it exists, readdirSync where not
import * as fs from 'node:fs';
import * as path from 'node:path';

const cwd = process.cwd();
const globSync = (fs as unknown as { globSync?: (pattern: string) => string[] }).globSync;
const names = globSync ? globSync('**/*') : (fs.readdirSync(cwd, { recursive: true }) as string[]);
for (const name of new Set(names)) {
  const file = path.resolve(cwd, name);
  if (fs.statSync(file).isFile() && !path.basename(file).startsWith('.')) console.log(file);
}
