// believes ending-lost: the ending is no part of a key
import { readdirSync, statSync } from 'node:fs';
import { basename, posix } from 'node:path';

const files = (readdirSync('.', { recursive: true }) as string[]).filter((name) => statSync(name).isFile());
for (const file of files.filter((name) => !basename(name).startsWith('.'))) {
  console.log(posix.join(basename(process.cwd()), file.replace(/\.[^/.]+$/, '')));
}
