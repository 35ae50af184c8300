// believes not-recursive: the names in the working directory are the keys
import { readdirSync } from 'node:fs';

const entries = readdirSync(process.cwd(), { withFileTypes: true });
for (const entry of entries) {
  if (entry.isFile() && !entry.name.startsWith('.')) {
    console.log(entry.name);
  }
}
