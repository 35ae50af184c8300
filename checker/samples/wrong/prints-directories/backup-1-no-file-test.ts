// believes prints-directories: everything that readdir gives has a key
import { readdirSync } from 'node:fs';

const names = readdirSync(process.cwd(), { recursive: true }) as string[];
names
  .filter((name) => !name.split('/').pop()!.startsWith('.'))
  .forEach((name) => console.log(name));
