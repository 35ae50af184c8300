// style: slices by the length of the folder above
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';

const start = path.resolve('..').length + 1;
const files = (readdirSync('.', { recursive: true }) as string[]).map((name) => path.resolve(name));
for (const file of files) {
  if (statSync(file).isDirectory()) continue;
  if (path.basename(file).startsWith('.')) continue;
  console.log(file.slice(start).replaceAll('\\', '/'));
}
