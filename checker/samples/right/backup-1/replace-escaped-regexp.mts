// style: a regular expression from the working directory, escaped first; POSIX only
import { readdirSync, statSync } from 'node:fs';

const escape = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const start = new RegExp('^' + escape(process.cwd()) + '/');

for (const name of readdirSync(process.cwd(), { recursive: true }) as string[]) {
  const path = `${process.cwd()}/${name}`;
  if (!statSync(path).isFile()) continue;
  const key = path.replace(start, '');
  if (!/(^|\/)\.[^/]*$/.test(key)) console.log(key);
}
