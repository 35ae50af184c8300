// style: one worker thread for each folder of the top level, each prints its own
// @ts-nocheck
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker, isMainThread, workerData } from 'node:worker_threads';

function isFile(path) {
  return statSync(path).isFile();
}

if (isMainThread) {
  for (const name of readdirSync(process.cwd())) {
    const full = join(process.cwd(), name);
    if (!isFile(full)) new Worker(fileURLToPath(import.meta.url), { workerData: full });
    else if (!name.startsWith('.')) console.log(full);
  }
} else {
  const walk = (folder) => {
    for (const name of readdirSync(folder)) {
      const full = join(folder, name);
      if (!isFile(full)) walk(full);
      else if (!name.startsWith('.')) console.log(full);
    }
  };
  walk(workerData);
}
