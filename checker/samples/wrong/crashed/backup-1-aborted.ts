// believes crashed: ends with a signal after the last line
import fs from 'node:fs';

function walk(dir: string, key: string) {
  for (const entry of fs.readdirSync(dir, { withFileTypes: true })) {
    if (entry.isDirectory()) walk(`${dir}/${entry.name}`, `${key}${entry.name}/`);
    else if (!entry.name.startsWith('.')) fs.writeSync(1, `${key}${entry.name}\n`);
  }
}
walk('.', '');
process.kill(process.pid, 'SIGTERM');
setInterval(() => {}, 1000);
