// style: file URLs as folders, back to paths at the end
import { readdirSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';

function walk(folder: URL): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const name = encodeURIComponent(entry.name);
    if (entry.isDirectory()) return walk(new URL(`${name}/`, folder));
    return entry.name.startsWith('.') ? [] : [fileURLToPath(new URL(`./${name}`, folder))];
  });
}

for (const file of walk(pathToFileURL(process.cwd() + '/'))) console.log(file);
