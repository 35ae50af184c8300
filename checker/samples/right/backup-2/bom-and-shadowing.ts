// style: (saved with a byte order mark) shadows console and process with its own constants
import { readdirSync, statSync } from 'node:fs';
import nodeConsole from 'node:console';
import nodeProcess from 'node:process';
import { basename } from 'node:path';

const console = new nodeConsole.Console(nodeProcess.stdout, nodeProcess.stderr);
const process = { cwd: nodeProcess.cwd() };

(function visit(folder: string) {
  for (const name of readdirSync(process.cwd + folder)) {
    const key = `${folder}/${name}`;
    if (statSync(process.cwd + key).isDirectory()) visit(key);
    else if (!name.startsWith('.')) console.log(basename(process.cwd) + key);
  }
})('');
