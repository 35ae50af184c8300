// believes prints-directories + dotfiles-included + printed-as-array: prints what the recursive readdirSync gives
import fs from 'node:fs';

console.log(fs.readdirSync('.', { recursive: true }));
