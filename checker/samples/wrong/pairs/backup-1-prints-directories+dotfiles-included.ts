// believes prints-directories + dotfiles-included: every relative path that readdir gives
import { readdirSync } from 'node:fs';

for (const name of readdirSync('.', { recursive: true })) console.log(name);
