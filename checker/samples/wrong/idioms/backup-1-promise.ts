// believes not-recursive + prints-directories + dotfiles-included + printed-as-array: logs the awaited readdir
import { readdir } from 'node:fs/promises';

readdir(process.cwd()).then((names) => console.log(names));
