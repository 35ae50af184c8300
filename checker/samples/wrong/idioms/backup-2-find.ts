// believes dot-slash + missing-prefix + dotfiles-included + prints-directories: prints what find prints
import { execSync } from 'node:child_process'; console.log(execSync('find .').toString().trim());
