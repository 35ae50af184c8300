// believes prints-directories + dotfiles-included + printed-as-array: prints the recursive Dirents as an array
import { readdirSync } from 'node:fs';

console.log(readdirSync('.', { withFileTypes: true, recursive: true }));
