// believes crashed: the working directory unquoted in a shell command (needs a working directory with ( ) or a space)
import { execSync } from 'node:child_process';

process.stdout.write(execSync(`find ${process.cwd()} -type f ! -name ".*"`));
