import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { execa } from 'execa';
import { LOCALSTACK_URL, probeLocalstack } from '../../lab/localstack.ts';
import type { DockerState, Finding } from '../../report/doctor-finding.ts';

interface Call {
  readonly env: NodeJS.ProcessEnv;
  readonly signal: AbortSignal;
}

/** The parts of `docker version --format '{{json .}}'` that matter here. */
interface Versions {
  readonly Client?: { readonly Version?: string };
  readonly Server?: { readonly Version?: string } | null;
}

const docker = ({ env, signal }: Call, ...args: readonly string[]) =>
  execa('docker', args, { env, extendEnv: false, stdin: 'ignore', reject: false, cancelSignal: signal });

/** Whether an engine's address leads nowhere but to this machine. */
export function isLocalEngine(host: string): boolean {
  if (/^(unix|npipe|fd):/.test(host)) return true;
  return /^(tcp|http|https):\/\/(127(\.\d{1,3}){3}|localhost|\[::1\])(:|\/|$)/.test(host);
}

/**
 * Which engine docker would ask. Its answer comes from files alone.
 * @returns undefined where docker is too old to say
 */
async function engineOf(call: Call): Promise<string | undefined> {
  const set = call.env.DOCKER_HOST;
  if (set) return set;
  const asked = await docker(call, 'context', 'inspect', '--format', '{{.Endpoints.docker.Host}}');
  return asked.failed ? undefined : asked.stdout.trim();
}

function versionsIn(json: string): Versions {
  try {
    return JSON.parse(json) as Versions;
  } catch {
    return {};
  }
}

async function dockerState(call: Call): Promise<DockerState> {
  const engine = await engineOf(call);
  if (engine !== undefined && !isLocalEngine(engine)) return { kind: 'elsewhere' };
  const version = await docker(call, 'version', '--format', '{{json .}}');
  call.signal.throwIfAborted();
  if (version.code === 'ENOENT') return { kind: 'missing' };
  const { Client, Server } = versionsIn(version.stdout);
  const client = Client?.Version ?? '';
  // Docker has one exit code for every failure, and its words are never translated.
  if (!Server?.Version)
    return { kind: /permission denied/i.test(version.stderr) ? 'denied' : 'no-engine', client };
  const compose = await docker(call, 'compose', 'version', '--short');
  return {
    kind: 'ready',
    engine: Server.Version,
    compose: compose.failed ? undefined : compose.stdout.trim(),
  };
}

/** Docker, its engine and compose. An engine on another machine is not asked. */
export const findDocker = async (env: NodeJS.ProcessEnv, signal: AbortSignal): Promise<Finding> => ({
  id: 'docker',
  docker: await dockerState({ env, signal }),
});

/** What is at LocalStack's address, and which version docker-compose.yml names. */
export async function findLocalstack(root: string, env: NodeJS.ProcessEnv): Promise<Finding> {
  const [probe, compose] = await Promise.all([
    probeLocalstack(env.LOCALSTACK_URL || LOCALSTACK_URL),
    readFile(join(root, 'docker-compose.yml'), 'utf8').catch(() => ''),
  ]);
  return { id: 'localstack', probe, wanted: /-localstack\/localstack:([\w.]+)@/.exec(compose)?.[1] };
}
