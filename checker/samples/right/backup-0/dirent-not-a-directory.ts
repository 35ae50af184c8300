// style: withFileTypes and recursive, keeps whatever is not a directory (so a link to a folder is a line too)
import { readdirSync } from 'node:fs';

let text = '';
for (const entry of readdirSync(process.cwd(), { recursive: true, withFileTypes: true })) {
  if (entry.isDirectory()) continue;
  if (/^\./.test(entry.name)) continue;
  text += `${entry.parentPath}/${entry.name}\n`;
}
process.stdout.write(text);
