// style: path.posix.format from parsed pieces
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';

const keys = [];
for (const name of readdirSync(process.cwd(), { recursive: true })) {
  const { dir, base } = path.parse(name);
  if (base.startsWith('.')) continue;
  if (statSync(name).isDirectory()) continue;
  keys.push(path.posix.join(...dir.split(path.sep), base));
}
for (const key of keys) process.stdout.write(`${key}\r\n`);
