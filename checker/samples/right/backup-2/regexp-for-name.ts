// style: match and named groups; POSIX only
import { readdirSync, statSync } from 'node:fs';

const prefix = /(?<name>[^/]+)$/.exec(process.cwd())!.groups!.name;
const names = readdirSync(process.cwd(), { recursive: true }) as string[];
for (const name of names) {
  const match = /^(?:.*\/)?(?<base>[^/]+)$/.exec(name);
  if (!match || match.groups!.base!.startsWith('.') || !statSync(name).isFile()) continue;
  console.log([prefix, name].join('/'));
}
