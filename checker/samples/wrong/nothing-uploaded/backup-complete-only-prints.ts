// believes nothing-uploaded: the report is the exercise; there is no S3 in the program at all
import { readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';

const cwd = process.cwd();
function walk(dir: string) {
  for (const name of readdirSync(dir)) {
    const path = join(dir, name);
    if (statSync(path).isDirectory()) walk(path);
    else if (!name.startsWith('.')) {
      console.log('Uploaded ' + path);
      console.log('      to zerotoboto:' + basename(cwd) + path.slice(cwd.length));
    }
  }
}
walk(cwd);
