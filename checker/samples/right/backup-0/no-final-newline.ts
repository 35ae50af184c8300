// style: top-level await, sorted by locale, no newline after the last line
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

const entries = await readdir(process.cwd(), { recursive: true, withFileTypes: true });
const files = entries
  .filter((entry) => entry.isFile())
  .filter((entry) => !entry.name.startsWith('.'))
  .map((entry) => join(entry.parentPath, entry.name))
  .sort((a, b) => a.localeCompare(b));
process.stdout.write(files.join('\n'));
