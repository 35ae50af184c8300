// style: object-mode Transforms piped together: stat, filter, line
import { readdirSync, statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { Readable, Transform } from 'node:stream';

const onlyVisibleFiles = new Transform({
  objectMode: true,
  transform(file: string, _encoding, next) {
    if (statSync(file).isFile() && !basename(file).startsWith('.')) this.push(file);
    next();
  },
});
const toLine = new Transform({
  writableObjectMode: true,
  transform(file: string, _encoding, next) {
    next(null, file + '\n');
  },
});

Readable.from((readdirSync('.', { recursive: true }) as string[]).map((name) => resolve(name)))
  .pipe(onlyVisibleFiles)
  .pipe(toLine)
  .pipe(process.stdout);
