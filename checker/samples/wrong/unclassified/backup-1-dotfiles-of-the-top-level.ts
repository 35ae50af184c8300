// unclassified: looks for '/.' in the key, so dotfiles of the top level stay
import { readdirSync, statSync } from 'node:fs';

(readdirSync(process.cwd(), { recursive: true }) as string[])
  .filter((key) => !key.includes('/.') && statSync(key).isFile())
  .forEach((key) => console.log(key));
