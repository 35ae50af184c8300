// believes not-recursive + prints-directories + dotfiles-included: each entry of the working directory, made absolute
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const cwd = process.cwd();
readdirSync(cwd).forEach((name) => console.log(join(cwd, name)));
