// believes crashed: at is called on a string method that does not exist
import { readdirSync, statSync } from 'node:fs';

const prefix = (process.cwd() as unknown as { basename(): string }).basename();
for (const name of readdirSync('.', { recursive: true }) as string[]) {
  if (statSync(name).isFile()) console.log(prefix + '/' + name);
}
