// believes timed-out: watches the folder for changes after the right lines
import { readdirSync, statSync, watch } from 'node:fs';
import { basename } from 'node:path';

const print = () => {
  for (const name of readdirSync('.', { recursive: true }) as string[]) {
    if (!statSync(name).isFile() || basename(name).startsWith('.')) continue;
    console.log(basename(process.cwd()) + '/' + name);
  }
};
print();
watch('.', print);
