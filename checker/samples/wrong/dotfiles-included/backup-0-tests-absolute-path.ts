// believes dotfiles-included: asks whether the absolute path begins with a period, which none does
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const files = readdirSync(process.cwd(), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name))
  .filter((file) => !file.startsWith('.'));
for (const file of files) console.log(file);
