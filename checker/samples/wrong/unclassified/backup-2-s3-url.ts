// unclassified: the address of an object in place of its key
import { readdirSync, statSync } from 'node:fs';
import { basename } from 'node:path';

for (const name of readdirSync('.', { recursive: true }) as string[]) {
  if (!statSync(name).isFile() || basename(name).startsWith('.')) continue;
  console.log(`s3://zerotoboto/${basename(process.cwd())}/${name}`);
}
