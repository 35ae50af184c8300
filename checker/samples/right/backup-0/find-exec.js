// style: exec with a shell, find from here, nothing hidden at all; the dot is replaced by the path; POSIX only
import { exec } from 'child_process';

exec("find . -type f -not -path '*/.*'", { maxBuffer: 1024 * 1024 * 10 }, (error, stdout) => {
  if (error) throw error;
  for (const line of stdout.split('\n')) {
    if (line !== '') console.log(process.cwd() + line.slice(1));
  }
});
