// believes not-recursive + prints-directories + dotfiles-included + filename-only + printed-as-array: prints what readdirSync gives
import fs from 'fs';

console.log(fs.readdirSync(process.cwd()));
