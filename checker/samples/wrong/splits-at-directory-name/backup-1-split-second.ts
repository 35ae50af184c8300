// believes splits-at-directory-name: the piece after the name's first occurrence (needs the name again above, below or in a file name)
import { readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';

const name = basename(process.cwd());
for (const entry of readdirSync(process.cwd(), { recursive: true }) as string[]) {
  const file = join(process.cwd(), entry);
  if (!statSync(file).isFile() || basename(file).startsWith('.')) continue;
  console.log(file.split('/' + name + '/')[1]);
}
