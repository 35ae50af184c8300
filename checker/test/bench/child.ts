import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { execa } from 'execa';

/** A command, started without a shell. `env` is added to this process's own. */
export interface Command {
  readonly file: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** A process that was started, at the head of a group with all that it starts. */
export interface Child {
  readonly pid: number;
  /** Must be read, or dropped with `resume()`: a full pipe stops the process. */
  readonly stdout: Readable;
  /** What it writes to descriptor 3. */
  readonly messages: Readable;
  /** Resolves when it has ended by itself with code 0. @throws execa's error, with stderr, for every other end */
  readonly done: Promise<unknown>;
  /** Ends it and its group, and waits until nobody is left; nothing happens when all have ended. Never rejects. */
  stop(): Promise<void>;
}

const WINDOWS = process.platform === 'win32';
/** A server needs a moment to put things away; LocalStack takes about one second. */
const PATIENCE_MS = 10_000;
const LOOK_AGAIN_MS = 20;

/** Sends a signal (0: none) to a group. @returns whether anybody is in it */
function signalGroup(pid: number, signal: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(-pid, signal);
  } catch {
    return false;
  }
}

async function endGroup(pid: number): Promise<void> {
  if (WINDOWS) {
    await execa('taskkill', ['/pid', String(pid), '/T', '/F'], { reject: false, stdio: 'ignore' });
    return;
  }
  signalGroup(pid, 'SIGTERM');
  const patience = performance.now() + PATIENCE_MS;
  // Only the head of the group is this process's child; that the others have gone can't be waited for, only looked at.
  while (signalGroup(pid, 0) && performance.now() < patience) await pause(LOOK_AGAIN_MS);
  signalGroup(pid, 'SIGKILL');
}

/**
 * Starts a command. It leads a group, so that `stop` also reaches what npm and npx start.
 * @param signal ends it as `stop` does
 * @throws when it can't be started, or the signal is already aborted
 */
export async function startChild({ file, args, cwd, env }: Command, signal: AbortSignal): Promise<Child> {
  signal.throwIfAborted();
  const subprocess = execa(file, args, {
    cwd,
    env: { ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    buffer: { stdout: false, stderr: true, fd3: false },
    detached: !WINDOWS,
  });
  const { pid } = subprocess;
  if (pid === undefined) {
    await subprocess;
    throw new Error(`${file} was not started.`);
  }
  // What stops it early must not become an unhandled rejection where nobody waits for its end.
  subprocess.catch(() => {});
  let stopping: Promise<void> | undefined;
  const stop = (): Promise<void> => {
    stopping ??= endGroup(pid).then(() => signal.removeEventListener('abort', stop));
    return stopping;
  };
  signal.addEventListener('abort', stop, { once: true });
  return {
    pid,
    stdout: subprocess.stdout,
    messages: subprocess.stdio[3] as Readable,
    done: subprocess,
    stop,
  };
}

/** Runs a command to its end. @returns what it wrote to descriptor 3. @throws when it fails or is stopped */
export async function runChild(command: Command, signal: AbortSignal): Promise<string> {
  const child = await startChild(command, signal);
  child.stdout.resume();
  let messages = '';
  child.messages.setEncoding('utf8').on('data', (text: string) => {
    messages += text;
  });
  try {
    await Promise.all([child.done, once(child.messages, 'close')]);
    return messages;
  } finally {
    await child.stop();
  }
}
