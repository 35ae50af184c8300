// believes crashed: waits at the top level for an answer that cannot come (exit code 13)
import { readdirSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { createInterface } from 'node:readline/promises';

for (const name of readdirSync('.', { recursive: true }) as string[]) {
  if (statSync(name).isFile() && !basename(name).startsWith('.')) console.log(basename(process.cwd()) + '/' + name);
}
const readline = createInterface({ input: process.stdin, output: process.stderr });
await readline.question('Press Enter to close');
readline.close();
