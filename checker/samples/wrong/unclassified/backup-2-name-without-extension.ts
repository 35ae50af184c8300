// unclassified: path.parse(...).name takes the directory's name for one with an extension (needs a working directory whose own name holds a dot)
import { readdirSync, statSync } from 'node:fs';
import { basename, parse } from 'node:path';

const prefix = parse(process.cwd()).name;
for (const name of readdirSync('.', { recursive: true }) as string[]) {
  if (!statSync(name).isFile() || basename(name).startsWith('.')) continue;
  console.log(prefix + '/' + name);
}
