// style: lets find do it, execFileSync without a shell; POSIX only
import { execFileSync } from 'node:child_process';

const output = execFileSync('find', [process.cwd(), '-type', 'f', '!', '-name', '.*'], { encoding: 'utf8' });
process.stdout.write(output);
