// believes changed-source-files: reads each file as text and writes it back, which spoils bytes that are not UTF-8 (needs a binary file)
import fs from 'node:fs';
import path from 'node:path';

function walk(dir: string) {
  for (const name of fs.readdirSync(dir)) {
    const file = path.join(dir, name);
    if (fs.statSync(file).isDirectory()) {
      walk(file);
    } else if (!name.startsWith('.')) {
      const text = fs.readFileSync(file, 'utf8');
      console.log(path.relative(process.cwd(), file));
      fs.writeFileSync(file, text);
    }
  }
}
walk(process.cwd());
