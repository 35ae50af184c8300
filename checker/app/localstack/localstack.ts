import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { execa } from 'execa';
import { LOCALSTACK_URL, probeLocalstack } from '../../lab/localstack.ts';
import {
  type DockerFailure,
  LOCALSTACK_PROGRESS,
  type LocalstackOutcome,
  localstackLines,
} from '../../report/localstack.ts';

export type { LocalstackOutcome } from '../../report/localstack.ts';

export interface LocalstackIo {
  /** Takes text for people: one or more lines, without the last line's end. */
  readonly write: (text: string) => void;
  readonly env: NodeJS.ProcessEnv;
  /** The workbook's folder, where docker-compose.yml lies. */
  readonly root: string;
  /** Aborted when the user wants to stop. */
  readonly signal?: AbortSignal;
}

/** A command of Docker that was run. `missing`: there is no such command on the PATH. */
type Ran =
  | { readonly kind: 'done'; readonly stdout: string }
  | { readonly kind: 'missing' }
  | ({ readonly kind: 'failed' } & DockerFailure);

type Docker = (...args: readonly string[]) => Promise<Ran>;

/** More than the reason never helps: Docker says what failed last. */
const SAID_LINES = 6;

/** An engine that is still starting may take a question and keep it; only downloads and starts may take longer. */
const ANSWER_MS = 30_000;
const SLOW: readonly string[] = ['pull', 'up', 'down'];

// `docker compose logs` begins its lines with "erase this line", even where nobody sees a terminal.
const lastLines = (text: string): string[] =>
  stripVTControlCharacters(text)
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .slice(-SAID_LINES);

function dockerWith({ env, signal }: LocalstackIo): Docker {
  return async (...args) => {
    const result = await execa('docker', args, {
      env,
      extendEnv: false,
      stdin: 'ignore',
      reject: false,
      timeout: args.some((word) => SLOW.includes(word)) ? 0 : ANSWER_MS,
      ...(signal ? { cancelSignal: signal } : {}),
    });
    if (!result.failed) return { kind: 'done', stdout: result.stdout.trim() };
    if (result.code === 'ENOENT') return { kind: 'missing' };
    const { exitCode, signal: endedBy, timedOut, originalMessage } = result;
    const code = exitCode === undefined ? `not started, ${result.code}` : `exit code ${exitCode}`;
    return {
      kind: 'failed',
      command: `docker ${args.join(' ')}`,
      ending: timedOut ? `no answer in ${ANSWER_MS / 1000} s` : (endedBy ?? code),
      detail: lastLines(result.stderr || originalMessage || ''),
    };
  };
}

/** What this machine lacks to run any compose file; undefined when it has all. */
async function lacking(docker: Docker): Promise<LocalstackOutcome | undefined> {
  const version = await docker('version');
  if (version.kind === 'missing') return { kind: 'docker-missing' };
  // Docker has one exit code for every failure and its words are never translated: they alone tell these two apart.
  if (version.kind === 'failed') {
    const denied = version.detail.some((line) => /permission denied/i.test(line));
    return { ...version, kind: denied ? 'daemon-denied' : 'daemon-missing' };
  }
  const compose = await docker('compose', 'version');
  return compose.kind === 'done' ? undefined : { kind: 'compose-missing' };
}

/** The parts that matter of `docker compose config --format json`: the file with all variables filled in. */
interface ComposeConfig {
  readonly services?: {
    readonly localstack?: {
      readonly image?: string;
      readonly ports?: readonly { readonly published?: string | number }[];
    };
  };
}

/** The image and the address that the file asks for; undefined when it was changed beyond that. */
function settingsIn(json: string): { image: string; url: string } | undefined {
  const { image, ports = [] } = (JSON.parse(json) as ComposeConfig).services?.localstack ?? {};
  const port = ports[0]?.published;
  return image && port ? { image, url: `http://127.0.0.1:${port}` } : undefined;
}

const asOutcome = (ran: Exclude<Ran, { kind: 'done' }>): LocalstackOutcome =>
  ran.kind === 'missing' ? { kind: 'docker-missing' } : ran;

const composeFile = ({ root }: LocalstackIo): string => join(root, 'docker-compose.yml');

/**
 * Asks before it acts, one cause after the other, because `up` has one exit code for all of them and leaves a half-made
 * container behind.
 */
async function start(docker: Docker, compose: Docker, io: LocalstackIo): Promise<LocalstackOutcome> {
  const config = await compose('config', '--format', 'json');
  if (config.kind !== 'done') return asOutcome(config);
  const settings = settingsIn(config.stdout);
  if (!settings) return { kind: 'compose-file-changed', path: composeFile(io) };
  const { image, url } = settings;
  const running = await compose('ps', '--status', 'running', '--quiet');
  if (running.kind !== 'done') return asOutcome(running);
  if (running.stdout === '') {
    const holder = await probeLocalstack(url);
    if (holder.kind !== 'absent' || holder.reason !== 'nothing-listens')
      return { kind: 'port-taken', holder };
  }
  if ((await docker('image', 'inspect', image)).kind !== 'done') {
    io.write(LOCALSTACK_PROGRESS.pulling(image));
    const pulled = await compose('pull', '--quiet');
    if (pulled.kind === 'failed') return { ...pulled, kind: 'image-missing', image };
  }
  io.write(LOCALSTACK_PROGRESS.starting);
  const up = await compose('up', '--detach', '--wait');
  if (up.kind !== 'done') return await withLog(up, compose);
  const probe = await probeLocalstack(url);
  return probe.kind === 'ready' ? { ...probe, kind: 'started' } : { kind: 'looked', probe };
}

/** Compose only says that the container ended or is unhealthy; why is in the container's own log. */
async function withLog(up: Exclude<Ran, { kind: 'done' }>, compose: Docker): Promise<LocalstackOutcome> {
  if (up.kind === 'missing') return asOutcome(up);
  const log = await compose('logs', '--no-color', '--no-log-prefix', '--tail', String(SAID_LINES));
  const logged = log.kind === 'done' ? lastLines(log.stdout) : [];
  return { ...up, detail: [...up.detail, ...logged] };
}

async function stop(compose: Docker, io: LocalstackIo): Promise<LocalstackOutcome> {
  const containers = await compose('ps', '--all', '--quiet');
  if (containers.kind !== 'done') return asOutcome(containers);
  if (containers.stdout === '') return { kind: 'not-running' };
  io.write(LOCALSTACK_PROGRESS.stopping);
  const down = await compose('down');
  return down.kind === 'done' ? { kind: 'stopped' } : asOutcome(down);
}

async function act(action: 'start' | 'stop' | 'status', io: LocalstackIo): Promise<LocalstackOutcome> {
  if (action === 'status') {
    return { kind: 'looked', probe: await probeLocalstack(io.env.LOCALSTACK_URL || LOCALSTACK_URL) };
  }
  const docker = dockerWith(io);
  const lack = await lacking(docker);
  if (lack) return lack;
  // The file by its name: COMPOSE_FILE may be set, and the command may be called from any folder.
  const compose: Docker = (...args) => docker('compose', '--file', composeFile(io), ...args);
  return action === 'start' ? await start(docker, compose, io) : await stop(compose, io);
}

/**
 * Starts the LocalStack of docker-compose.yml and waits until its S3 works, stops it, or tells what is at its address.
 * All that is to be said is written to `io.write`; a failure is an outcome, never an exception.
 */
export async function runLocalstack(
  action: 'start' | 'stop' | 'status',
  io: LocalstackIo,
): Promise<LocalstackOutcome> {
  const outcome = await act(action, io);
  const told: LocalstackOutcome = io.signal?.aborted ? { kind: 'interrupted' } : outcome;
  io.write(localstackLines(told).join('\n'));
  return told;
}

/** Whether what was asked for is so: LocalStack started, stopped, or found ready. */
export const localstackSucceeded = (outcome: LocalstackOutcome): boolean =>
  outcome.kind === 'looked'
    ? outcome.probe.kind === 'ready'
    : ['started', 'stopped', 'not-running'].includes(outcome.kind);
