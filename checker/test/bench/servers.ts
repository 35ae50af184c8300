import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { probeLocalstack } from '../../lab/localstack.ts';
import { type Child, startChild } from './child.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const LOCALSTACK = join(ROOT, '.ci', 'localstack');

/** How LocalStack comes to where it is looked for. */
export const INSTALL_LOCALSTACK = '.ci/localstack.sh install .ci/localstack';

/** Whether there is a LocalStack to compare with. The script puts this copy there last. */
export const hasLocalstack = (): boolean => existsSync(join(LOCALSTACK, 'installed-requirements.txt'));

/** An S3 in a process of its own. */
export interface Server {
  readonly url: string;
  readonly pid: number;
  /** From the start of the process to its first good answer, in milliseconds. */
  readonly startMs: number;
  stop(): Promise<void>;
}

const LONGEST_START_MS = 120_000;
const ASK_AGAIN_MS = 20;

/** The address in the embedded S3's greeting. */
async function greeting(child: Child): Promise<string> {
  let text = '';
  for await (const piece of child.stdout.setEncoding('utf8').iterator({ destroyOnReturn: false })) {
    text += piece;
    const url = /http:\/\/127\.0\.0\.1:\d+/.exec(text)?.[0];
    // The rest flows on, unread.
    if (url) return url;
  }
  await child.done;
  throw new Error('The embedded S3 ended without a word.');
}

/** The embedded S3 as `npm run s3 -- --quiet` starts it, without npm's own start. */
export async function startEmbedded(signal: AbortSignal): Promise<Server> {
  const started = performance.now();
  const args = ['checker/start.mjs', 's3', '--port', '0', '--quiet'];
  const child = await startChild({ file: process.execPath, args, cwd: ROOT }, signal);
  try {
    const url = await greeting(child);
    child.stdout.resume();
    const answer = await fetch(url, { signal });
    await answer.arrayBuffer();
    if (!answer.ok) throw new Error(`The embedded S3 answered ${answer.status}.`);
    return { url, pid: child.pid, startMs: performance.now() - started, stop: child.stop };
  } catch (error) {
    await child.stop();
    throw error;
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address ? address.port : 0;
}

/** LocalStack as CI starts it: ready when its health answer says that its S3 works. */
export async function startLocalstack(signal: AbortSignal): Promise<Server> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const started = performance.now();
  const args = ['start', LOCALSTACK, String(port)];
  const child = await startChild({ file: join(ROOT, '.ci', 'localstack.sh'), args, cwd: ROOT }, signal);
  try {
    child.stdout.resume();
    let ended = false;
    child.done
      .catch(() => {})
      .then(() => {
        ended = true;
      });
    while ((await probeLocalstack(url)).kind !== 'ready') {
      if (ended) await child.done;
      signal.throwIfAborted();
      if (ended || performance.now() - started > LONGEST_START_MS)
        throw new Error('LocalStack did not start.');
      await pause(ASK_AGAIN_MS);
    }
    return { url, pid: child.pid, startMs: performance.now() - started, stop: child.stop };
  } catch (error) {
    await child.stop();
    throw error;
  }
}
