// believes leading-slash: replaces the working directory by nothing
import { readdirSync } from 'node:fs';

const files = readdirSync(process.cwd(), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
  .map((entry) => `${entry.parentPath}/${entry.name}`);
files.forEach((file) => console.log(file.replace(process.cwd(), '')));
