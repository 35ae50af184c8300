import { execa } from 'execa';
import type { Ending } from '../observation/ending.ts';
import type { OutputMark } from '../observation/timing.ts';

/** A command ready to be started: no shell takes part, so `args` reach the program as they are. */
export interface Command {
  readonly file: string;
  readonly args: readonly string[];
}

/** The bounds of one run. */
export interface Limits {
  /** Wall time, in milliseconds. */
  readonly timeoutMs: number;
  /** Of each output stream. */
  readonly outputBytes: number;
}

export interface ProcessOptions extends Limits {
  readonly workingDirectory: string;
  /** The whole environment: nothing is inherited. */
  readonly environment: Readonly<Record<string, string>>;
  /** Ends the run early, for instance when the checker itself is told to stop. */
  readonly signal?: AbortSignal | undefined;
}

export interface ProcessResult {
  readonly stdout: Uint8Array;
  /** When how much of stdout had come. */
  readonly stdoutMarks: readonly OutputMark[];
  readonly stderr: Uint8Array;
  /** What the process wrote to descriptor 3, which it has for messages to the checker. */
  readonly messages: Uint8Array;
  readonly ending: Ending;
  readonly durationMs: number;
}

/** How long output is still awaited after the program has ended while a process that it left behind holds it open. */
const LINGERING_MS = 1000;

const WINDOWS = process.platform === 'win32';

/**
 * Ends a process with everything that it started. On POSIX the process leads a group, which outlives it; on Windows
 * there are no groups, and `taskkill /T` follows the tree while its root is alive.
 */
async function endGroup(pid: number): Promise<void> {
  if (WINDOWS) {
    await execa('taskkill', ['/pid', String(pid), '/T', '/F'], { reject: false, stdio: 'ignore' });
    return;
  }
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // ESRCH: nobody is left in the group, which is what was wanted.
  }
}

/**
 * Runs a command to its end and takes what it wrote. Its stdin is empty. However it ends, its whole process group is
 * ended afterwards, and its streams are read side by side all the while (one after the other hangs at a full pipe).
 * Never rejects for what the program does.
 */
export async function runProcess(command: Command, options: ProcessOptions): Promise<ProcessResult> {
  const { workingDirectory, environment, timeoutMs, outputBytes, signal } = options;
  const started = performance.now();
  const subprocess = execa(command.file, command.args, {
    cwd: workingDirectory,
    env: environment,
    extendEnv: false,
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    encoding: 'buffer',
    stripFinalNewline: false,
    maxBuffer: outputBytes,
    reject: false,
    detached: !WINDOWS,
    killSignal: 'SIGKILL',
    forceKillAfterDelay: false,
  });
  const { pid } = subprocess;
  let timedOut = false;
  let flooded = false;
  const stop = (): void => {
    if (pid !== undefined) void endGroup(pid);
  };
  const timer = setTimeout(() => {
    timedOut = true;
    stop();
  }, timeoutMs);
  const stdoutMarks: OutputMark[] = [];
  for (const stream of [subprocess.stdout, subprocess.stderr]) {
    let bytes = 0;
    // execa stops reading at its limit, but a program that doesn't care would print on without end.
    stream.on('data', (chunk: Uint8Array) => {
      bytes += chunk.length;
      if (stream === subprocess.stdout) {
        stdoutMarks.push({ at: performance.timeOrigin + performance.now(), bytes });
      }
      if (bytes <= outputBytes || flooded) return;
      flooded = true;
      stop();
    });
  }
  signal?.addEventListener('abort', stop, { once: true });
  if (signal?.aborted) stop();
  let lingering: NodeJS.Timeout | undefined;
  subprocess.once('exit', () => {
    clearTimeout(timer);
    lingering = setTimeout(() => {
      stop();
      for (const stream of subprocess.stdio) stream?.destroy();
    }, LINGERING_MS);
  });

  const result = await subprocess;
  clearTimeout(timer);
  clearTimeout(lingering);
  signal?.removeEventListener('abort', stop);
  if (pid !== undefined && !WINDOWS) await endGroup(pid);
  return {
    stdout: result.stdout,
    stdoutMarks,
    stderr: result.stderr,
    messages: result.stdio[3] ?? new Uint8Array(),
    ending: endingOf({ ...result, timedOut, flooded }, options),
    durationMs: Math.round(performance.now() - started),
  };
}

/** What is known of an end, as far as it matters here. */
interface Ended {
  readonly timedOut: boolean;
  readonly flooded: boolean;
  readonly exitCode?: number | undefined;
  readonly signal?: string | undefined;
  readonly code?: string | undefined;
}

function endingOf(result: Ended, { timeoutMs, outputBytes }: Limits): Ending {
  if (result.timedOut) return { kind: 'timed-out', afterMs: timeoutMs };
  if (result.flooded) return { kind: 'flooded', limitBytes: outputBytes };
  if (result.exitCode !== undefined) return { kind: 'exited', code: result.exitCode };
  if (result.signal !== undefined) return { kind: 'signalled', signal: result.signal };
  return { kind: 'not-started', reason: result.code ?? 'unknown' };
}
