// style: fs/promises, a shared array of waiting folders and three workers
import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';

const waiting: string[] = [''];
const keys: string[] = [];
const prefix = basename(process.cwd());

async function worker() {
  let folder: string | undefined;
  while ((folder = waiting.pop()) !== undefined) {
    for (const entry of await readdir(join(process.cwd(), folder), { withFileTypes: true })) {
      if (entry.isDirectory()) waiting.push(`${folder}${entry.name}/`);
      else if (!entry.name.startsWith('.')) keys.push(folder + entry.name);
    }
  }
}

await Promise.all([worker(), worker(), worker()]);
process.stdout.write(keys.map((key) => `${prefix}/${key}\n`).join(''));
