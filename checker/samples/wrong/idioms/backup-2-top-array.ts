// believes not-recursive + prints-directories + dotfiles-included + missing-prefix + printed-as-array: prints what readdirSync gives
import { readdirSync } from 'node:fs';

console.log(readdirSync('.'));
