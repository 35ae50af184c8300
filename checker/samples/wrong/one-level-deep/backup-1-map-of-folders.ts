// believes one-level-deep: files, then the files of each folder
import { readdirSync } from 'node:fs';

const visible = (name: string) => !name.startsWith('.');
const top = readdirSync('.', { withFileTypes: true });
const files = top.filter((entry) => entry.isFile()).map((entry) => entry.name);
const folders = top.filter((entry) => entry.isDirectory()).map((entry) => entry.name);

files.filter(visible).forEach((file) => console.log(file));
for (const folder of folders) {
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && visible(entry.name))
    .forEach((entry) => console.log(`${folder}/${entry.name}`));
}
