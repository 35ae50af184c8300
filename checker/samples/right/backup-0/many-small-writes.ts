// style: every character a write of its own, waits for the drain
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { once } from 'node:events';

async function print(text: string) {
  for (const character of text) {
    if (!process.stdout.write(character)) await once(process.stdout, 'drain');
  }
}

async function walk(folder: string): Promise<void> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.isDirectory()) await walk(join(folder, entry.name));
    else if (!entry.name.startsWith('.')) await print(join(folder, entry.name) + '\n');
  }
}

await walk(process.cwd());
