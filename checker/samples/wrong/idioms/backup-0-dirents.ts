// believes not-recursive + prints-directories + dotfiles-included + printed-as-array: prints the Dirents themselves
import { readdirSync } from 'node:fs';

const entries = readdirSync(process.cwd(), { withFileTypes: true });
console.log(entries);
