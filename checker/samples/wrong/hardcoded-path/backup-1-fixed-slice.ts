// believes hardcoded-path: cuts as many characters as the sample's path has (needs working directories whose paths differ in length)
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const LENGTH = '/home/chris/work/ZeroToBoto/assets/'.length;
function walk(dir: string) {
  for (const name of readdirSync(dir)) {
    const file = join(dir, name);
    if (statSync(file).isDirectory()) walk(file);
    else if (!name.startsWith('.')) console.log(file.slice(LENGTH));
  }
}
walk(process.cwd());
