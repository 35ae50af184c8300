// believes parent-directory-prefix: the last part has index -2
import fs from 'node:fs';

const prefix = process.cwd().split('/').at(-2);
for (const name of fs.readdirSync('.', { recursive: true }) as string[]) {
  if (!fs.statSync(name).isFile()) continue;
  if (name.split('/').at(-1)!.startsWith('.')) continue;
  console.log([prefix, name].join('/'));
}
