// believes nothing-printed: asks a question, and prints in the answer
import { readdirSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { createInterface } from 'node:readline';

const readline = createInterface({ input: process.stdin, output: process.stderr });
readline.question('Ready? ', () => {
  for (const name of readdirSync('.', { recursive: true }) as string[]) {
    if (statSync(name).isFile() && !basename(name).startsWith('.')) console.log(name);
  }
  readline.close();
});
