// style: find started in the folder above; execFileSync with a cwd; POSIX only
import { execFileSync } from 'node:child_process';
import path from 'node:path';

const name = path.basename(process.cwd());
const stdout = execFileSync('find', [`./${name}`, '-type', 'f'], { cwd: '..', encoding: 'utf8' });
for (const line of stdout.split('\n')) {
  if (line === '' || line.split('/').at(-1)!.startsWith('.')) continue;
  console.log(line.slice('./'.length));
}
