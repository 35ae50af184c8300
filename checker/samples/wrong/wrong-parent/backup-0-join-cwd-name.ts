// believes wrong-parent: every file lies right in the working directory
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const entries = readdirSync(process.cwd(), { recursive: true, withFileTypes: true });
for (const entry of entries) {
  if (!entry.isFile() || entry.name.startsWith('.')) continue;
  console.log(join(process.cwd(), entry.name));
}
