// believes prints-directories + dotfiles-included: whatever readdir gives, under the prefix
import { readdirSync } from 'node:fs';
import { basename } from 'node:path';

for (const name of readdirSync('.', { recursive: true })) {
  console.log(basename(process.cwd()) + '/' + name);
}
