// believes prints-directories + dotfiles-included + missing-prefix: prints each entry of the recursive readdirSync
import { readdirSync } from 'node:fs';

for (const name of readdirSync('.', { recursive: true })) console.log(name);
