import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Unfinished } from '../observation/observation.ts';
import { placesIn } from './places.ts';
import { prepareProgram } from './prepare.ts';
import { runProcess } from './process.ts';
import { commandFor, environmentFor } from './program.ts';

let folder: string;
/** An S3 that answers everything, but for keys that begin with `never`. */
let server: Server;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'unfinished-'));
  server = createServer((request, response) => {
    request.resume().on('end', () => {
      if (!request.url?.includes('/never')) response.end();
    });
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await rm(folder, { recursive: true, force: true });
});

let count = 0;

/** What a program left under way. */
async function leftBy(source: string, more: Readonly<Record<string, string>> = {}) {
  count += 1;
  const path = join(folder, `program-${count}.mjs`);
  await writeFile(path, source);
  const { program, dispose } = await prepareProgram({ kind: 'file', path });
  const result = await runProcess(commandFor(program), {
    workingDirectory: folder,
    environment: {
      ...more,
      PATH: process.env.PATH ?? '',
      ...(process.env.SystemRoot ? { SystemRoot: process.env.SystemRoot } : {}),
      ...environmentFor(program),
    },
    timeoutMs: 60_000,
    outputBytes: 5_000_000,
  });
  await dispose();
  expect(Buffer.from(result.stderr).toString()).toBe('');
  return { ending: result.ending, unfinished: (await placesIn(result)).unfinished };
}

const exited = { ending: { kind: 'exited', code: 0 } };

test.each<[string, string, Unfinished['kinds']]>([
  [
    'a folder that is being read',
    `import { readdir } from 'node:fs/promises'; readdir('.'); process.exit();`,
    ['FSReqPromise'],
  ],
  [
    'a callback that is to come',
    `import { readdir } from 'node:fs'; readdir('.', () => {}); process.exit();`,
    ['FSReqCallback'],
  ],
  [
    'others besides the one that has come',
    `import { readdir, stat } from 'node:fs'; readdir('.', () => { stat('.', () => {}); process.exit(); });`,
    ['FSReqCallback'],
  ],
  [
    'what was begun after an await',
    `import { readdir } from 'node:fs/promises'; await readdir('.'); readdir('.'); process.exit();`,
    ['FSReqPromise'],
  ],
  [
    'another process',
    `import { spawn } from 'node:child_process';
     spawn(process.execPath, ['--eval', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' }); process.exit();`,
    ['ProcessWrap'],
  ],
])('a program that ends itself leaves %s', async (_what, source, kinds) => {
  expect(await leftBy(source)).toEqual({ ...exited, unfinished: { commands: [], kinds } });
});

test('files that are being read are seen in every version of Node', async () => {
  const { unfinished } = await leftBy(
    `import { readFile } from 'node:fs/promises'; readFile(process.argv[1]); process.exit();`,
  );
  expect(unfinished?.kinds).toEqual([expect.stringMatching(/^(FSReqPromise|ThreadPool)$/)]);
});

test.each([
  ['ends by itself', `import { readdir } from 'node:fs/promises'; readdir('.').then(console.log);`],
  ['has nothing to do', `process.exit();`],
  ['has awaited all', `import { readdir } from 'node:fs/promises'; await readdir('.'); process.exit();`],
  ['ends in its last callback', `import { readdir } from 'node:fs'; readdir('.', () => process.exit());`],
  [
    'ends in a promise of its last callback',
    `import { readdir } from 'node:fs'; import { promisify } from 'node:util';
     await promisify(readdir)('.'); process.exit();`,
  ],
  ['only waits for a timer', `setTimeout(() => {}, 1_000_000); process.exit();`],
  [
    'has written a stream to its end',
    `import { createReadStream, createWriteStream } from 'node:fs'; import { pipeline } from 'node:stream/promises';
     await pipeline(createReadStream(process.argv[1]), createWriteStream('copy')); process.exit();`,
  ],
  [
    'has waited for its child',
    `import { spawn } from 'node:child_process'; import { once } from 'node:events';
     await once(spawn(process.execPath, ['--eval', ''], { stdio: 'ignore' }), 'close'); process.exit();`,
  ],
])('a program that %s leaves nothing', async (_what, source) => {
  expect(await leftBy(source)).toEqual(exited);
  expect(await leftBy(source, { AWS_ENDPOINT_URL: 'http://127.0.0.1:1' })).toEqual(exited);
});

test('a failure has reasons of its own', async () => {
  expect(await leftBy(`import { stat } from 'node:fs'; stat('.', () => {}); process.exit(3);`)).toEqual({
    ending: { kind: 'exited', code: 3 },
  });
});

/** What a program with an S3 left under way. */
const leftInS3 = (source: string) =>
  leftBy(
    `import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
     const client = new S3Client({});
     const put = (Key, more = {}) => client.send(new PutObjectCommand({ Bucket: 'b', Key, Body: 'x', ...more }));
     ${source}`,
    {
      AWS_ENDPOINT_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      AWS_REGION: 'us-east-1',
      AWS_ACCESS_KEY_ID: 'a',
      AWS_SECRET_ACCESS_KEY: 'b',
      AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
    },
  );

test.each([
  ['never left', `for (const key of ['a', 'b']) put(key); process.exit();`, ['a', 'b']],
  ['are not answered', `put('never'); await put('a'); process.exit();`, ['never']],
  ['nobody can have awaited', `await put('a'); await [put('b')]; process.exit();`, ['b']],
  [
    'have callbacks',
    `client.send(new PutObjectCommand({ Bucket: 'b', Key: 'c', Body: 'x' }), () => {}); process.exit();`,
    ['c'],
  ],
])('commands that %s are told', async (_what, source, keys) => {
  expect(await leftInS3(source)).toEqual({
    ...exited,
    unfinished: { commands: keys.map((key) => `PutObject b/${key}`), kinds: [] },
  });
});

test('a hundred commands are enough', async () => {
  const { unfinished } = await leftInS3(`for (let i = 0; i < 500; i += 1) put('key-' + i); process.exit();`);
  expect(unfinished?.commands).toHaveLength(100);
});

test.each([
  ['are answered', `await Promise.all(['a', 'b'].map((key) => put(key))); process.exit();`],
  ['are answered, with the client put away', `await put('a'); client.destroy(); process.exit();`],
  ['end the program', `put('a').then(() => process.exit());`],
  ['fail at once', `await put('a', { Bucket: 'no/bucket' }).catch(() => {}); process.exit();`],
  ['fail later', `await put('a', { Bucket: undefined }).catch(() => {}); process.exit();`],
  ['are only made', `new PutObjectCommand({ Bucket: 'b', Key: 'a' }); process.exit();`],
  [
    'are given up',
    `const input = { Bucket: 'b', Key: 'never', Body: 'x' };
     await client.send(new PutObjectCommand(input), { abortSignal: AbortSignal.abort() }).catch(() => {});
     process.exit();`,
  ],
])('commands that %s are done', async (_what, source) => {
  expect(await leftInS3(source)).toEqual(exited);
});
