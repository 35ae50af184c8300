// style: names as bytes, from reading to writing
import { readdirSync } from 'node:fs';

const slash = Buffer.from('/');
const newline = Buffer.from('\n');

function walk(folder: Buffer): void {
  for (const entry of readdirSync(folder, { withFileTypes: true, encoding: 'buffer' as 'utf8' })) {
    const name = entry.name as unknown as Buffer;
    const full = Buffer.concat([folder, slash, name]);
    if (entry.isDirectory()) walk(full);
    else if (name[0] !== 0x2e) process.stdout.write(Buffer.concat([full, newline]));
  }
}

walk(Buffer.from(process.cwd()));
