// style: an output stream on descriptor 1 and a Console on it
import { Console } from 'node:console';
import { createWriteStream, readdirSync } from 'node:fs';
import { basename, join, relative } from 'node:path';

const output = createWriteStream('', { fd: 1 });
const printer = new Console({ stdout: output, colorMode: false });
const cwd = process.cwd();
for (const entry of readdirSync(cwd, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile() || entry.name.startsWith('.')) continue;
  printer.log(`${basename(cwd)}/${relative(cwd, join(entry.parentPath, entry.name)).replaceAll('\\', '/')}`);
}
