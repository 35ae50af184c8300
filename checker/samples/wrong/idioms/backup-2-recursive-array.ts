// believes prints-directories + dotfiles-included + missing-prefix + printed-as-array: prints what the recursive readdirSync gives
import { readdirSync } from 'node:fs';

const names = readdirSync(process.cwd(), { recursive: true });
console.log(names);
