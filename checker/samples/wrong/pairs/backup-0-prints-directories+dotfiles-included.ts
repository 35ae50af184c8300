// believes prints-directories + dotfiles-included: everything that lies below
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

for (const name of readdirSync(process.cwd(), { recursive: true }) as string[]) {
  console.log(join(process.cwd(), name));
}
