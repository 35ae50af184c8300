// believes trimmed-names: a name has no spaces around it
import { execSync } from 'node:child_process';
import { basename } from 'node:path';

const lines = execSync("find . -type f ! -name '.*' -printf '%P\\n'", { encoding: 'utf8' }).split('\n');
const files = lines.map((line) => line.trim()).filter((line) => line.length > 0);
for (const file of files) console.log(`${basename(process.cwd())}/${file}`);
