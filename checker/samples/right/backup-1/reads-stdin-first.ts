// style: reads names to skip from standard input, which is at its end at once, then two replacements; POSIX only
import { readdirSync, statSync } from 'node:fs';
import { createInterface } from 'node:readline';

const skip = new Set<string>();
for await (const line of createInterface({ input: process.stdin })) skip.add(line);

function walk(dir: string) {
  for (const name of readdirSync(dir)) {
    const file = dir + '/' + name;
    if (statSync(file).isDirectory()) walk(file);
    else if (!name.startsWith('.') && !skip.has(name)) console.log(file.replace(process.cwd(), '').replace('/', ''));
  }
}
walk(process.cwd());
