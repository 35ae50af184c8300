// style: names as Buffers, decoded at the end by TextDecoder
import { readdirSync, statSync } from 'node:fs';
import { basename } from 'node:path';

const decoder = new TextDecoder();
const slash = Buffer.from('/');

function walk(path: Buffer, key: Buffer): void {
  for (const name of readdirSync(path, 'buffer')) {
    const childPath = Buffer.concat([path, slash, name]);
    const childKey = Buffer.concat([key, slash, name]);
    if (statSync(childPath).isDirectory()) walk(childPath, childKey);
    else if (name.at(0) !== '.'.charCodeAt(0)) console.log(decoder.decode(childKey));
  }
}

walk(Buffer.from('.'), Buffer.from(basename(process.cwd())));
