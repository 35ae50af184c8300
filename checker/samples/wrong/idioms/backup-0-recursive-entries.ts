// believes prints-directories + dotfiles-included + relative-paths: prints each entry of the recursive readdirSync
import { readdirSync } from 'node:fs';

readdirSync('.', { recursive: true }).forEach((name) => console.log(name));
