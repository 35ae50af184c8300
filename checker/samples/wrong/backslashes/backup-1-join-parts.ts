// believes backslashes: joins the parts of the key with a backslash
import fs from 'fs';

function walk(dir: string, parts: string[]) {
  for (const entry of fs.readdirSync(dir, { withFileTypes: true })) {
    if (entry.isDirectory()) walk(`${dir}/${entry.name}`, parts.concat(entry.name));
    else if (!entry.name.startsWith('.')) console.log([...parts, entry.name].join('\\'));
  }
}
walk('.', []);
