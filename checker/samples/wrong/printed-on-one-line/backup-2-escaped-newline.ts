// believes printed-on-one-line: writes a backslash and an n instead of a new line
import { readdirSync } from 'node:fs';
import { basename } from 'node:path';

function keys(dir: string, key: string): string[] {
  const found: string[] = [];
  for (const entry of readdirSync(dir, { withFileTypes: true })) {
    if (entry.isDirectory()) found.push(...keys(`${dir}/${entry.name}`, `${key}/${entry.name}`));
    else if (!entry.name.startsWith('.')) found.push(`${key}/${entry.name}`);
  }
  return found;
}
process.stdout.write(keys('.', basename(process.cwd())).join('\\n'));
