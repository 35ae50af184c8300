// style: spawn with inherited output, so that the lines never pass through node; POSIX only
import { spawn } from 'node:child_process';

spawn('find', [process.cwd(), '-name', '.*', '-prune', '-o', '-type', 'f', '-print'], {
  stdio: ['ignore', 'inherit', 'inherit'],
});
