import { once } from 'node:events';
import { createServer, type Server, type Socket } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type ProcessOptions, runProcess } from './process.ts';

/** A child that does as the test says: its whole program is given on the command line. */
const node = (program: string) => ({
  file: process.execPath,
  args: ['--input-type=module', '--eval', program],
});

const options: ProcessOptions = {
  workingDirectory: process.cwd(),
  environment: { PATH: process.env.PATH ?? '', SystemRoot: process.env.SystemRoot ?? '' },
  timeoutMs: 60_000,
  outputBytes: 5_000_000,
};
const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString();

/** Children connect to this to say that they live; the connection closes when, and only when, they are gone. */
let phone: Server;
let port: number;
beforeEach(async () => {
  phone = createServer();
  phone.listen(0, '127.0.0.1');
  await once(phone, 'listening');
  const address = phone.address();
  port = typeof address === 'object' && address ? address.port : 0;
});
afterEach(() => {
  phone.close();
});
const callHome = (): string =>
  `const { connect } = await import('node:net');
   await new Promise((ok) => connect(${port}, '127.0.0.1', ok));`;
async function nextCaller(): Promise<{ gone: Promise<unknown> }> {
  const [socket] = (await once(phone, 'connection')) as [Socket];
  socket.on('error', () => {});
  socket.resume();
  return { gone: once(socket, 'close') };
}

test('takes stdout, stderr, messages and the exit code, and gives no stdin', async () => {
  const result = await runProcess(
    node(`import { readFileSync, writeSync } from 'node:fs';
      console.log('out', readFileSync(0, 'utf8').length); console.error('err'); writeSync(3, 'msg'); process.exit(7)`),
    options,
  );
  expect(result.ending).toEqual({ kind: 'exited', code: 7 });
  expect([text(result.stdout), text(result.stderr), text(result.messages)]).toEqual([
    'out 0\n',
    'err\n',
    'msg',
  ]);
});

test('reads both streams side by side, far past the size of a pipe', async () => {
  const result = await runProcess(
    node(`process.stderr.write('e'.repeat(2_000_000), () => process.stdout.write('o'.repeat(2_000_000)));`),
    options,
  );
  expect(result.ending).toEqual({ kind: 'exited', code: 0 });
  expect([result.stdout.length, result.stderr.length]).toEqual([2_000_000, 2_000_000]);
});

test('passes on nothing but the environment that it is given', async () => {
  process.env.SECRET_OF_THE_TEST = 'x';
  const result = await runProcess(node('console.log(process.env.SECRET_OF_THE_TEST, process.env.MINE)'), {
    ...options,
    environment: { ...options.environment, MINE: 'm' },
  });
  delete process.env.SECRET_OF_THE_TEST;
  expect(text(result.stdout)).toBe('undefined m\n');
});

test('says which signal ended a program', async () => {
  const result = await runProcess(
    node(`process.kill(process.pid, 'SIGKILL'); setInterval(() => {}, 1000)`),
    options,
  );
  expect(result.ending.kind).toBe(process.platform === 'win32' ? 'exited' : 'signalled');
});

test('says that a command could not be started', async () => {
  const result = await runProcess({ file: 'no-such-command-anywhere', args: [] }, options);
  expect(result.ending).toEqual({ kind: 'not-started', reason: 'ENOENT' });
});

test('ends a program that takes too long, with its children', async () => {
  const caller = nextCaller();
  const result = await runProcess(
    node(`import { spawn } from 'node:child_process';
      spawn(process.execPath, ['--input-type=module', '--eval', ${JSON.stringify(callHome())}], { stdio: 'inherit' });
      console.log('started'); setInterval(() => {}, 1000);`),
    { ...options, timeoutMs: 3000 },
  );
  expect(result.ending).toEqual({ kind: 'timed-out', afterMs: 3000 });
  expect(text(result.stdout)).toBe('started\n');
  await (await caller).gone;
});

test('ends a program that prints without end, and keeps what fitted', async () => {
  const result = await runProcess(node(`for (;;) console.log('y'.repeat(1000));`), {
    ...options,
    outputBytes: 50_000,
  });
  expect(result.ending).toEqual({ kind: 'flooded', limitBytes: 50_000 });
  expect(result.stdout.length).toBe(50_000);
});

test.skipIf(process.platform === 'win32').each([
  ['holds the output open', 'inherit'],
  ['has let go of the output', 'ignore'],
])('ends a child that was left behind and %s', async (_how, stdio) => {
  const caller = nextCaller();
  // The grandchild says over its channel that it has called home; only then does its parent end.
  const grandchild = `${callHome()} process.send('up'); process.disconnect();`;
  const result = await runProcess(
    node(`import { spawn } from 'node:child_process';
      const child = spawn(process.execPath, ['--input-type=module', '--eval', ${JSON.stringify(grandchild)}],
        { stdio: ['ignore', '${stdio}', '${stdio}', 'ipc'] });
      child.once('message', () => { console.log('done'); process.exit(0); });`),
    options,
  );
  expect(result.ending).toEqual({ kind: 'exited', code: 0 });
  expect(text(result.stdout)).toBe('done\n');
  await (await caller).gone;
});

test('an abort ends the program', async () => {
  const controller = new AbortController();
  const running = runProcess(node(`${callHome()}`), { ...options, signal: controller.signal });
  const { gone } = await nextCaller();
  controller.abort();
  await gone;
  expect((await running).ending.kind).not.toBe('timed-out');
});
