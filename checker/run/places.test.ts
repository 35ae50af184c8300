import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { prepareProgram } from './prepare.ts';
import { type Command, type ProcessResult, runProcess } from './process.ts';
import { commandFor, environmentFor, type Program } from './program.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'places-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** The same command with nobody who looks. */
function unobserved({ file, args }: Command): Command {
  const at = args.findIndex((arg) => arg.includes('/places.mjs'));
  expect(args[at - 1]).toBe('--import');
  return { file, args: args.filter((_arg, index) => index !== at && index !== at - 1) };
}

const start = (
  program: Program,
  command: Command,
  more: Readonly<Record<string, string>> = {},
): Promise<ProcessResult> =>
  runProcess(command, {
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

/** Both streams in one, so that their order shows. The shell becomes the program, whose parent is the checker still. */
const together = ({ file, args }: Command): Command => ({
  file: 'sh',
  args: ['-c', 'exec "$@" 2>&1', 'sh', file, ...args],
});

const seen = ({ stdout, stderr, ending }: ProcessResult) => ({
  stdout: Buffer.from(stdout).toString(),
  stderr: Buffer.from(stderr).toString(),
  ending,
});

async function prepared(source: string, name: string) {
  const path = join(folder, name);
  await writeFile(path, source);
  return await prepareProgram({ kind: 'file', path });
}

/** Programs that print in every way there is, or look at what could have been changed. */
const PROGRAMS: Readonly<Record<string, string>> = {
  'console.log': `console.log('a %d %o', 1, { b: [2] }); console.info('b'); console.debug();`,
  'console.table and groups': `console.table([{ a: 1 }, { a: 2 }]); console.group('g'); console.log('in'); console.groupEnd();`,
  'both streams in turn': `for (let i = 0; i < 50; i += 1) { console.log('out', i); console.error('err', i); }`,
  'write with a callback': `const more = process.stdout.write('a\\n', () => console.log('written')); console.log(more);`,
  'write in many encodings': `
    process.stdout.write('6162', 'hex'); process.stdout.write('é', 'latin1'); process.stdout.write('ü€', 'utf16le');
    process.stdout.write(new Uint8Array([0xff, 0, 0x0a])); process.stdout.write(''); process.stdout.write('a', 'ascii');`,
  'writeSync between': `
    import { writeSync, writeFileSync } from 'node:fs';
    console.log('a'); writeSync(1, 'b\\n'); writeFileSync(1, 'c\\n'); console.log('d');`,
  'a cork': `process.stdout.cork(); process.stdout.write('a\\n'); process.stdout.write('b\\n'); process.stdout.uncork();`,
  'a pipe': `
    import { Readable } from 'node:stream';
    Readable.from(['a\\n', Buffer.from('b\\n')]).pipe(process.stdout);`,
  'a pipeline': `
    import { Readable } from 'node:stream';
    import { pipeline } from 'node:stream/promises';
    await pipeline(Readable.from(['a\\n', 'b\\n']), process.stdout, { end: false });
    console.log('after');`,
  'the end of stdout': `process.stdout.end('last\\n', () => console.error('ended')); process.stdout.on('error', (e) => console.error(e.code)); console.log('late');`,
  'async writes': `
    import { setTimeout as pause } from 'node:timers/promises';
    await Promise.all([3, 2, 1].map(async (n) => { await pause(n * 5); console.log(n); }));
    process.nextTick(() => console.log('tick')); setImmediate(() => console.log('immediate'));`,
  'a worker': `
    import { Worker } from 'node:worker_threads';
    const worker = new Worker("console.log('from the worker')", { eval: true });
    worker.on('exit', (code) => console.log('exit', code));`,
  'child processes': `
    import { execFileSync, spawnSync, fork } from 'node:child_process';
    console.log('before');
    spawnSync(process.execPath, ['--eval', 'console.log("inherited")'], { stdio: 'inherit' });
    console.log(String(execFileSync(process.execPath, ['--eval', 'console.log(1)'])));`,
  'a fork of itself': `
    import { fork } from 'node:child_process';
    if (process.argv[2]) { console.log('child'); process.send({ ppid: true }); process.disconnect(); }
    else fork(process.argv[1], ['again']).on('message', (m) => console.log(m)).on('close', (code) => console.log(code));`,
  'a huge output': `for (let i = 0; i < 30_000; i += 1) console.log('line', i); console.log('x'.repeat(1_000_000));`,
  'process.exit right after': `process.stdout.write('x'.repeat(300_000)); process.stdout.write('last\\n'); process.exit(3);`,
  'process.exit in a handler': `process.on('exit', (code) => { console.log('bye', code); process.exitCode = 5; }); console.log('a');`,
  'process.exit in the midst of its work': `
    import { readdir } from 'node:fs';
    readdir('.', () => console.log('never')); process.on('beforeExit', () => console.log('never'));
    process.on('exit', () => console.log('bye', process.report.excludeNetwork, process.exitCode));
    console.log('a'); process.exit();`,
  'an end that is put off': `
    let times = 0; process.on('beforeExit', () => { times += 1; if (times < 3) setImmediate(() => console.log(times)); });
    process.on('exit', (code) => console.log('bye', code, times)); console.log('a');`,
  'no report to be had': `
    process.report.getReport = () => { throw new Error('never'); }; process.getActiveResourcesInfo = process.report.getReport;
    console.log('a'); process.exit();`,
  'an error that nobody catches': `console.log('a'); function f() { throw new TypeError('no'); } f();`,
  'a rejection that nobody handles': `console.log('a'); await Promise.reject(new Error('no'));`,
  'an abort': `console.log('a'); process.kill(process.pid, 'SIGKILL'); setInterval(() => {}, 1000);`,
  'another console.log': `
    const log = console.log; let n = 0;
    console.log = (...args) => log(n += 1, ...args);
    console.log('a'); console.log('b');`,
  'another stdout.write': `
    const write = process.stdout.write;
    process.stdout.write = function (chunk, ...rest) { return write.call(this, String(chunk).toUpperCase(), ...rest); };
    console.log('a'); process.stdout.write('b\\n');`,
  'what functions look like': `
    const { write } = process.stdout;
    console.log(console.log.length, console.log.name, String(console.log), write.length, write.name, String(write));
    console.log(Object.keys(process.stdout).join(), Object.hasOwn(process.stdout, 'write'), Object.keys(console).join());`,
  'what stdout looks like': `
    import { inspect } from 'node:util';
    console.log(inspect(process.stdout, { depth: 2 }).replace(/\\d+|pending\\w*: .*/g, ''), Object.keys(process.stdout._handle));`,
  'the limit of stack traces': `
    Error.stackTraceLimit = 1; console.log('a'); console.log(Error.stackTraceLimit);
    console.log(new Error('x').stack.split('\\n').length);
    Error.stackTraceLimit = Infinity; console.log('b'); console.log(Error.stackTraceLimit);
    delete Error.stackTraceLimit; console.log('c'); console.log(Object.keys(Error), 'stackTraceLimit' in Error);
    Object.defineProperty(Error, 'stackTraceLimit', { value: 3, writable: false }); console.log('d');
    console.log(Object.getOwnPropertyDescriptor(Error, 'stackTraceLimit'));`,
  'stack traces of its own': `
    let times = 0; let limits = 0;
    Error.prepareStackTrace = (error, sites) => { times += 1; return sites.length > 0; };
    Object.defineProperty(Error, 'stackTraceLimit', { get: () => { limits += 1; return 5; }, configurable: true });
    console.log('a'); console.log('b'); console.log(times, limits, new Error('x').stack, times);`,
  'errors that are frozen': `Object.freeze(Error); console.log('a'); console.log(Object.isFrozen(Error), new Error('x').stack.includes('x'));`,
  'another Error': `
    globalThis.Error = class Other extends Error {}; console.log('a'); console.log(new Error('x').constructor.name);
    Error.captureStackTrace = () => { throw new Error('never'); }; console.log('b');`,
  'a stack that is full': `
    let deepest = 0;
    const down = (n) => { deepest = n; console.log('deep'); down(n + 1); };
    Error.stackTraceLimit = 0;
    const log = console.log; console.log = (text) => { if (deepest < 3) log(text); };
    try { down(0); } catch (error) { log(error instanceof RangeError); }`,
  'another JSON and Map': `
    JSON.stringify = () => { throw new Error('never'); }; Map.prototype.get = () => 7; Array.prototype.push = () => 0;
    Array.prototype.at = () => { throw new Error('never'); }; Array.prototype.join = Array.prototype.at;
    console.log('a'); console.log('b');`,
  'code made of text': `eval('console.log("a")'); new Function('console.log("b")')();`,
};

describe('a program that is looked at does and prints the same as one that is not', () => {
  test.each(Object.entries(PROGRAMS))('%s', async (what, source) => {
    const { program, dispose } = await prepared(source, `${what.replaceAll(/\W/g, '-')}.mjs`);
    const command = commandFor(program);
    const apart = await Promise.all([start(program, command), start(program, unobserved(command))]);
    const [withIt, without] = apart.map(seen);
    expect(withIt).toEqual(without);
    expect(withIt?.stdout).not.toBe('');
    if (process.platform !== 'win32') {
      const [inOrder, orderOf] = await Promise.all([
        start(program, together(command)),
        start(program, together(unobserved(command))),
      ]);
      expect(seen(inOrder)).toEqual(seen(orderOf));
    }
    await dispose();
  });
});

test('nor does a program with an S3 do other requests, in another order', async () => {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    request.resume().on('end', () => {
      const headers = Object.keys(request.headers).sort().join();
      asked.push(`${request.method} ${request.url} ${request.headers.connection} ${headers}`);
      response.end(`${asked.length}`);
    });
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const { program, dispose } = await prepared(
    `import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
     import http, { Agent, request } from 'node:http';
     import { once } from 'node:events';
     const url = process.env.AWS_ENDPOINT_URL;
     const ask = async (path, options = {}) => {
       const [response] = await once(request(url + path, options).end('body'), 'response');
       for await (const chunk of response) console.log(path, String(chunk), response.statusCode);
     };
     const agent = new Agent({ keepAlive: true, maxSockets: 1 });
     await ask('/a', { method: 'PUT' });
     for (const path of ['/b', '/c']) await ask(path, { agent, method: 'POST' });
     await ask('/d', { agent: false });
     console.log(await (await fetch(url + '/e')).text());
     const { addRequest } = Agent.prototype;
     console.log(addRequest.name, addRequest.length, Object.keys(Agent.prototype).join(), Object.keys(agent.requests));
     http.get({ host: '127.0.0.1', port: 1 }).on('error', (error) => console.log(error.code));
     agent.destroy();
     const client = new S3Client({ region: 'us-east-1', credentials: { accessKeyId: 'a', secretAccessKey: 'b' } });
     const put = (Key, more = {}) => client.send(new PutObjectCommand({ Bucket: 'b', Key, Body: Key, ...more }));
     await put('f');
     await Promise.all(['g'].map((Key) => put(Key)));
     await put('i').then(({ $metadata }) => console.log('later', $metadata.httpStatusCode));
     const last = new PutObjectCommand({ Bucket: 'b', Key: 'j', Body: 'x' });
     await new Promise((resolve) => client.send(last, (error, data) => resolve(console.log(error, Object.keys(data)))));
     console.log(await put('k', { Bucket: '' }).catch((error) => error.stack));
     console.log(await (async () => client.send(3))().catch((error) => error.stack));
     const heard = [];
     const logger = Object.fromEntries(['trace', 'debug', 'info', 'warn', 'error'].map((level) => [
       level, (event) => heard.push(level, event.commandName, event.input, Object.keys(event)),
     ]));
     const talking = new S3Client({ logger, region: 'us-east-1', credentials: { accessKeyId: 'a', secretAccessKey: 'b' } });
     await talking.send(new PutObjectCommand({ Bucket: 'b', Key: 'l', Body: 'x', SSECustomerKey: 'secret' })).catch(() => {});
     await talking.send(new PutObjectCommand({ Bucket: '', Key: 'm', Body: 'x' })).catch(() => {});
     console.log(heard);
     Error.stackTraceLimit = 100;
     console.log(await put('n', { Bucket: 'no/bucket' }).catch((error) => error.stack));
     put('never').catch(() => {});
     process.on('exit', () => console.log('bye'));
     console.log(Object.keys(client), client.send.name, client.send.length, Object.hasOwn(client, 'send'));
     process.exit();`,
    'asks.mjs',
  );
  const command = commandFor(program);
  const runs = [];
  for (const way of [command, unobserved(command)]) {
    const result = seen(
      await start(program, way, {
        AWS_ENDPOINT_URL: url,
        AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
      }),
    );
    runs.push({ ...result, asked: asked.splice(0) });
  }
  expect(runs[0]).toEqual(runs[1]);
  expect(runs[0]?.asked).toHaveLength(10);
  expect(runs[0]?.stderr).toBe('');
  server.close();
  await dispose();
});
