// believes stops-at-first-hidden: return leaves out just this entry
import fs from 'node:fs';
import path from 'node:path';

const root = process.cwd();

async function visit(folder: string): Promise<void> {
  const entries = await fs.promises.readdir(folder, { withFileTypes: true });
  for (const entry of entries) {
    if (entry.name.startsWith('.')) return;
    const full = path.join(folder, entry.name);
    if (entry.isDirectory()) await visit(full);
    else console.log(path.relative(root, full));
  }
}

await visit(root);
