// style: a child node with -e does the walk, the parent puts the prefix before each line
import { spawn } from 'node:child_process';
import { basename } from 'node:path';
import { createInterface } from 'node:readline';

const script = `
  const fs = require('fs');
  for (const name of fs.readdirSync('.', { recursive: true })) {
    const parts = name.split(require('path').sep);
    if (fs.statSync(name).isFile() && !parts.at(-1).startsWith('.')) console.log(parts.join('/'));
  }
`;
const child = spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
createInterface({ input: child.stdout }).on('line', (line) => console.log(`${basename(process.cwd())}/${line}`));
