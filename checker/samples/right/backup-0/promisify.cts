// style: CommonJS TypeScript, util.promisify, an async main that is called at the end
const fs = require('fs');
const { promisify } = require('util');
const path = require('path');

const readdir = promisify(fs.readdir);
const lstat = promisify(fs.lstat);

async function main(folder: string): Promise<void> {
  const names: string[] = await readdir(folder);
  for (const name of names) {
    const full = path.resolve(folder, name);
    const info = await lstat(full);
    if (info.isSymbolicLink()) continue;
    if (info.isDirectory()) await main(full);
    else if (!name.startsWith('.')) process.stdout.write(full + '\n');
  }
}

if (require.main === module) main(process.cwd());
