// believes not-recursive + prints-directories + dotfiles-included: the prefix before each entry of the top level
import { readdirSync } from 'node:fs';
import { basename } from 'node:path';

for (const name of readdirSync('.')) console.log(`${basename(process.cwd())}/${name}`);
