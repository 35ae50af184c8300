// believes splits-at-spaces: splits the output of find at white space (needs names with spaces)
import { execSync } from 'node:child_process';
import { basename } from 'node:path';

const words = execSync("find . -type f ! -name '.*'").toString().trim().split(/\s+/);
for (const word of words) console.log(basename(process.cwd()) + word.slice(1));
