// believes crashed: imports a function that the module does not have (refused before the first line runs: did-not-compile or crashed)
import { readdirSync, statSync, walkSync } from 'node:fs';

for (const file of walkSync(process.cwd())) {
  if (statSync(file).isFile() && readdirSync) console.log(file);
}
