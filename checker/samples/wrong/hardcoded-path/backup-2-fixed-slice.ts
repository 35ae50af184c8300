// believes hardcoded-path: cuts as many characters as the sample has before assets (needs working directories whose paths differ in length)
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

function walk(dir: string) {
  for (const name of readdirSync(dir)) {
    const file = join(dir, name);
    if (statSync(file).isDirectory()) walk(file);
    else if (!name.startsWith('.')) console.log(file.slice('/home/chris/work/ZeroToBoto/'.length));
  }
}
walk(process.cwd());
