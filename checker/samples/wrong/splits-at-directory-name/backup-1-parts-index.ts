// believes splits-at-directory-name: looks the name up among the parts (needs the name again above)
import { readdirSync, statSync } from 'node:fs';
import { basename, resolve, sep } from 'node:path';

for (const name of readdirSync('.', { recursive: true }) as string[]) {
  if (statSync(name).isDirectory() || basename(name)[0] === '.') continue;
  const parts = resolve(name).split(sep);
  const at = parts.indexOf(basename(process.cwd()));
  console.log(parts.slice(at + 1).join('/'));
}
