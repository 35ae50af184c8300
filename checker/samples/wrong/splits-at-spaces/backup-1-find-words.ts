// believes splits-at-spaces: find puts white space between names, and nowhere else
import { execFileSync } from 'node:child_process';

const output = execFileSync('find', ['.', '-type', 'f', '-not', '-name', '.*'], { encoding: 'utf8' });
for (const word of output.split(/\s/)) {
  if (word !== '') console.log(word.replace('./', ''));
}
