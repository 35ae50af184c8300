import { tmpdir } from 'node:os';
import type { S3Setup } from '../../fixture/story.ts';
import type { Backend } from '../../lab/backend.ts';
import type { Lab } from '../../lab/lab.ts';
import type { Crash } from '../../observation/observation.ts';
import { ProblemError } from '../../observation/problem.ts';
import type { S3Observation } from '../../observation/s3.ts';
import type { S3Request } from '../../observation/s3-request.ts';
import type { TryRun } from '../../report/try-result.ts';
import { strayConnectionsIn, troubleIn } from '../../run/crash.ts';
import { programEnvironment } from '../../run/environment.ts';
import { OUTPUT_LIMIT } from '../../run/observe.ts';
import { observeS3 } from '../../run/observe-s3.ts';
import { runProcess } from '../../run/process.ts';
import { commandFor, environmentFor, type Program } from '../../run/program.ts';
import type { TrySite } from './site.ts';

/** The bucket of the course, as every script finds it. */
export const BUCKET: S3Setup = { bucket: 'zerotoboto', named: false, exists: true };

/** The S3 of a stage that has one. */
export interface TryS3 {
  readonly backend: Backend;
  readonly lab: Lab;
}

export interface TryRunOptions {
  readonly program: Program;
  readonly site: TrySite;
  readonly s3: TryS3 | undefined;
  readonly timeoutMs: number;
  readonly signal: AbortSignal;
}

async function environmentOf({ program, site, s3 }: TryRunOptions): Promise<Record<string, string>> {
  return {
    ...programEnvironment(process.env, {
      workingDirectory: site.workingDirectory,
      home: site.home,
      temporary: tmpdir(),
      platform: process.platform,
      forCommand: program.kind === 'command',
    }),
    ...(await s3?.lab.environment(site.home)),
    ...environmentFor(program),
  };
}

/** A command that can't be started is a slip in the call; Node itself is the machine's. */
function refuseUnstarted(program: Program, reason: string): never {
  if (program.kind === 'file') throw new ProblemError({ kind: 'unexpected', detail: `Node: ${reason}` });
  const { file: name } = program;
  throw new ProblemError(
    reason === 'ENOENT'
      ? { kind: 'command-not-found', name }
      : { kind: 'command-not-executable', name, code: reason },
  );
}

const inRealPlace = (request: S3Request, { asReal }: TrySite): S3Request =>
  request.key === undefined ? request : { ...request, key: asReal(request.key) };

const crashInRealPlace = (crash: Crash, { asReal }: TrySite): Crash => ({
  ...crash,
  message: asReal(crash.message),
});

/** What came of one run. */
export interface Tried {
  readonly run: TryRun;
  readonly s3: S3Observation | undefined;
}

/**
 * Runs a script once where it is tried, with S3 as it was left by what came before.
 * @throws ProblemError when it can't be started, or S3 is gone
 */
export async function runOnce(options: TryRunOptions): Promise<Tried> {
  const { program, site, s3: opened, timeoutMs, signal } = options;
  const seen = opened?.lab.requests.length ?? 0;
  const result = await runProcess(commandFor(program), {
    workingDirectory: site.workingDirectory,
    environment: await environmentOf(options),
    timeoutMs,
    outputBytes: OUTPUT_LIMIT,
    signal,
  });
  signal.throwIfAborted();
  if (result.ending.kind === 'not-started') refuseUnstarted(program, result.ending.reason);
  const strays = strayConnectionsIn(result.messages);
  const trouble = await troubleIn(result.messages);
  const before = { requests: seen, objects: [] };
  const s3 = opened && (await observeS3(BUCKET, opened, before, strays));
  return {
    s3,
    run: {
      stdout: site.asReal(Buffer.from(result.stdout).toString()),
      stderr: site.asReal(Buffer.from(result.stderr).toString()),
      ending: result.ending,
      refusedHosts: [...new Set(strays.filter(({ refused }) => refused).map(({ host }) => host))],
      ...(trouble?.kind === 'crash' ? { crash: crashInRealPlace(trouble.crash, site) } : {}),
      compileErrors: trouble?.kind === 'compile-errors' ? trouble.errors : [],
      requests: (s3?.requests ?? []).map((request) => inRealPlace(request, site)),
    },
  };
}
