// believes backslashes: path.win32 makes keys that work on Windows
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';

const cwd = process.cwd();
for (const name of readdirSync(cwd, { recursive: true }) as string[]) {
  if (!statSync(name).isFile() || path.basename(name).startsWith('.')) continue;
  console.log(path.win32.join(path.basename(cwd), name));
}
