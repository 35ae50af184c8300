// believes timed-out: prints the keys and then serves them
import { readdirSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { basename } from 'node:path';

const keys = (readdirSync('.', { recursive: true }) as string[]).filter(
  (name) => statSync(name).isFile() && !basename(name).startsWith('.'),
);
keys.forEach((key) => console.log(key));
createServer((_request, response) => response.end(keys.join('\n'))).listen(0, '127.0.0.1');
