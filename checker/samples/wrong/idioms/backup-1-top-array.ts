// believes not-recursive + prints-directories + dotfiles-included + printed-as-array: prints what readdirSync gives
import { readdirSync } from 'node:fs';

const keys = readdirSync(process.cwd());
console.log(keys);
