// believes not-recursive + prints-directories + dotfiles-included + relative-paths + printed-as-array: prints what readdirSync gives
import fs from 'fs';

console.log(fs.readdirSync(process.cwd()));
