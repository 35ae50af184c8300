#!/usr/bin/env -S npx tsx
// style: a hashbang, lines joined with CRLF, process.exit() at the end
import { readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';

const cwd = process.cwd();
const files = (readdirSync(cwd, { recursive: true }) as string[])
  .map((name) => join(cwd, name))
  .filter((file) => !basename(file).startsWith('.') && statSync(file).isFile());
process.stdout.write(files.join('\r\n') + '\r\n');
process.exit();
