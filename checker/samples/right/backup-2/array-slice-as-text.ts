// style: slice(-1) of the parts, an array that becomes text; POSIX only
import { readdirSync, statSync } from 'node:fs';

const directory = process.cwd().split('/').slice(-1);
for (const name of readdirSync('.', { recursive: true, encoding: 'utf8' })) {
  const last = name.split('/').slice(-1)[0] ?? '';
  if (last.startsWith('.') || statSync(name).isDirectory()) continue;
  console.log(directory + '/' + name);
}
