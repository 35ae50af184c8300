// style: forks itself and prints what the child sends
import { fork } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

if (process.send) {
  for (const entry of readdirSync(process.cwd(), { recursive: true, withFileTypes: true })) {
    if (entry.isFile() && !entry.name.startsWith('.')) process.send(join(entry.parentPath, entry.name));
  }
} else {
  const child = fork(fileURLToPath(import.meta.url));
  child.on('message', (file) => console.log(file));
  child.on('exit', (code) => {
    process.exitCode = code ?? 1;
  });
}
