// believes fixed-limit: skips files over 64 KiB (needs one)
import fs from 'node:fs';
import path from 'node:path';

const LIMIT = 64 * 1024;
for (const name of fs.readdirSync('.', { recursive: true }) as string[]) {
  const stats = fs.statSync(name);
  if (!stats.isFile() || stats.size > LIMIT || path.basename(name).startsWith('.')) continue;
  console.log(path.resolve(name));
}
