// unclassified: reads UTF-8 as Latin-1 (needs accents or CJK)
import { execFileSync } from 'node:child_process';

const output = execFileSync('find', [process.cwd(), '-type', 'f', '!', '-name', '.*'], { encoding: 'latin1' });
process.stdout.write(output);
