// style: the main thread prints the top level, a worker thread with the same file prints what lies below
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker, isMainThread, workerData } from 'node:worker_threads';

function walk(folder) {
  for (const name of readdirSync(folder)) {
    const full = join(folder, name);
    if (statSync(full).isDirectory()) walk(full);
    else if (!name.startsWith('.')) console.log(full);
  }
}

if (isMainThread) {
  const folders = [];
  for (const name of readdirSync(process.cwd())) {
    const full = join(process.cwd(), name);
    if (statSync(full).isDirectory()) folders.push(full);
    else if (!name.startsWith('.')) console.log(full);
  }
  new Worker(fileURLToPath(import.meta.url), { workerData: folders });
} else {
  workerData.forEach(walk);
}
