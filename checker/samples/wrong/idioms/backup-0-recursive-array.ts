// believes prints-directories + dotfiles-included + relative-paths + printed-as-array: prints what the recursive readdirSync gives
import { readdirSync } from 'node:fs';

const files = readdirSync(process.cwd(), { recursive: true });
console.log(files);
