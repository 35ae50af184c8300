// POSIX only: there is another `find` on Windows.
// believes ended-too-early: exec has the output when it returns
import { exec } from 'node:child_process';

exec("find . -type f ! -name '.*'", { maxBuffer: 10 ** 8 }, (error, stdout) => {
  if (error) throw error;
  for (const line of stdout.trim().split('\n')) console.log(line.slice(2));
});

process.exit(0);
