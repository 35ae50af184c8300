// believes shared-regular-expression: the g is needed so that every name is tested
import { readdirSync, statSync } from 'node:fs';
import { basename } from 'node:path';

const startsWithDot = new RegExp('^\\.', 'g');
const visible = (readdirSync('.', { recursive: true }) as string[]).filter(
  (name) => !startsWithDot.test(basename(name)),
);
for (const name of visible) if (statSync(name).isFile()) console.log(name);
