// style: execSync with find and split; POSIX only
import { execSync } from 'node:child_process';

const lines = execSync("find . -type f ! -name '.*'").toString('utf8').split('\n');
for (const line of lines) {
  if (line) console.log(line.slice(2));
}
