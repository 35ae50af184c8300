// style: gathers first, prints from process.on('exit') with writeSync
const fs = require('node:fs');
const path = require('node:path');

const lines: string[] = [];
process.on('exit', () => fs.writeSync(1, lines.join('\n') + '\n'));

(function walk(folder: string) {
  for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
    const full = path.join(folder, entry.name);
    if (entry.isDirectory()) walk(full);
    else if (entry.isFile() && entry.name[0] !== '.') lines.push(full);
  }
})(process.cwd());
