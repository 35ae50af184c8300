import { once } from 'node:events';
import { expect, test } from 'vitest';
import { runChild, startChild } from './child.ts';
import { cpuOf, memoryOf } from './process-figures.ts';
import { startEmbedded } from './servers.ts';

const node = (source: string) => ({
  file: process.execPath,
  args: ['--eval', source],
  cwd: process.cwd(),
});

const isThere = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

test('a command gives back what it writes to descriptor 3, and its failure is one', async () => {
  const { signal } = new AbortController();
  expect(await runChild(node("require('fs').writeSync(3, '123')"), signal)).toBe('123');
  await expect(runChild(node("console.error('why'); process.exitCode = 4"), signal)).rejects.toThrow('why');
});

test('an interruption ends a child and what it has started, and nothing starts after it', async () => {
  const interrupted = new AbortController();
  const parent = node(`
    const args = ['--eval', 'console.log(process.pid); setInterval(() => {}, 1000)'];
    require('child_process').spawn(process.execPath, args, { stdio: 'inherit' });
  `);
  const child = await startChild(parent, interrupted.signal);
  await once(child.stdout, 'data');
  expect(isThere(child.pid)).toBe(true);
  // The pipe closes when the last who holds it has gone: the child of the child.
  const gone = once(child.stdout.resume(), 'close');
  interrupted.abort();
  await Promise.all([gone, child.stop()]);
  expect(isThere(child.pid)).toBe(false);
  await expect(startChild(parent, interrupted.signal)).rejects.toThrow();
});

test('the embedded S3 answers in a process of its own, which ends', async () => {
  const server = await startEmbedded(new AbortController().signal);
  expect((await fetch(server.url)).status).toBe(200);
  await server.stop();
  expect(isThere(server.pid)).toBe(false);
});

test.runIf(process.platform === 'linux')('Linux tells what a process holds and has taken', async () => {
  const { now, peak } = (await memoryOf(process.pid)) ?? { now: 0, peak: 0 };
  // In MB: Node alone is tens of them, and no test needs thousands.
  expect([now > 10, peak >= now, peak < 10_000]).toEqual([true, true, true]);
  expect(await cpuOf(process.pid)).toBeGreaterThan(0);
  expect(await memoryOf(0)).toBeUndefined();
  expect(await cpuOf(0)).toBeNaN();
});
