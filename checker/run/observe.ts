import { mkdir, mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeTree } from '../fixture/make.ts';
import { changesIn } from '../fixture/snapshot.ts';
import type { Backend } from '../lab/backend.ts';
import type { Lab } from '../lab/lab.ts';
import { endedWell } from '../observation/ending.ts';
import type { Observation } from '../observation/observation.ts';
import { ProblemError } from '../observation/problem.ts';
import type { S3Observation } from '../observation/s3.ts';
import type { S3Setup, Scenario } from '../stages/stage.ts';
import { strayConnectionsIn, troubleIn } from './crash.ts';
import { programEnvironment } from './environment.ts';
import { type Limits, type ProcessResult, runProcess } from './process.ts';
import { commandFor, environmentFor, type Program } from './program.ts';

export interface RunOptions extends Limits {
  /** Leave the fixture where it is. */
  readonly keep: boolean;
  /** The S3 behind the lab; needed by scenarios that have one. */
  readonly backend?: Backend | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** Long enough for a program's line to arrive, where it is printed without waiting for S3. */
const HELD_MS = 100;

/** 5 MB, more than any stage prints by a factor of a hundred. */
export const OUTPUT_LIMIT = 5_000_000;

async function openLabFor(setup: S3Setup, backend: Backend | undefined): Promise<Lab> {
  if (!backend) throw new Error('A scenario with S3 was run without a backend.');
  const { openLab } = await import('../lab/lab.ts');
  const { bucket, exists, others, refusedKeys } = setup;
  return await openLab({
    backend,
    bucketName: bucket,
    bucketExists: exists,
    ...(others ? { alsoBuckets: others } : {}),
    ...(refusedKeys ? { refuseKeys: refusedKeys } : {}),
  });
}

/** Where a scenario's runs take place. */
interface Site {
  readonly scenario: Scenario;
  readonly workingDirectory: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly lab: Lab | undefined;
  readonly backend: Backend | undefined;
}

/** S3 went away in the middle: the run says nothing of the program. */
const backendGone = (backend: Backend | undefined, detail: string): ProblemError =>
  new ProblemError({
    kind: 's3-unreachable',
    backend: backend?.kind ?? 'embedded',
    url: backend?.url ?? '',
    detail,
  });

async function observeS3(
  site: Site,
  result: ProcessResult,
  seen: number,
): Promise<S3Observation | undefined> {
  const { scenario, lab } = site;
  if (!lab || !scenario.s3) return undefined;
  await lab.settled();
  const detail = lab.failure();
  if (detail !== undefined) throw backendGone(site.backend, detail);
  const requests = lab.requests.slice(seen);
  const fault = requests.find(({ code, injected }) => code === 'InternalError' && !injected);
  // Of LocalStack it is known that it answers so to requests that S3 would refuse.
  if (fault && site.backend?.kind === 'embedded') {
    throw new ProblemError({ kind: 'unexpected', detail: `the embedded S3 failed at ${fault.operation}` });
  }
  const names = new Set([scenario.s3.bucket, ...(scenario.s3.others ?? []), ...lab.otherBuckets()]);
  const buckets = await Promise.all([...names].map(async (name) => [name, await lab.objects(name)] as const));
  return {
    bucket: scenario.s3.bucket,
    buckets: new Map(buckets),
    requests,
    strayConnections: strayConnectionsIn(result.messages),
  };
}

/** One run of the program in a folder that is ready, and what came of it. */
async function observeRun(
  site: Site,
  index: number,
  program: Program,
  options: RunOptions,
): Promise<Observation> {
  const { scenario, workingDirectory, environment, lab } = site;
  const kind = scenario.runs[index] ?? 'full';
  const entries = kind === 'full' ? scenario.fixture.entries : [];
  await makeTree(workingDirectory, entries);
  const seen = lab?.requests.length ?? 0;
  const held = scenario.s3?.held?.find(({ run }) => run === index);
  if (held) lab?.hold(held.write, HELD_MS);
  const result = await runProcess(commandFor(program), { ...options, workingDirectory, environment });
  const [changes, trouble, s3] = await Promise.all([
    changesIn(workingDirectory, entries),
    troubleIn(result.messages),
    observeS3(site, result, seen),
  ]);
  return {
    scenario: scenario.id,
    run: kind === 'empty' ? 'in-empty-folder' : scenario.runs.indexOf('full') < index ? 'again' : 'first',
    workingDirectory: workingDirectory.replaceAll('\\', '/'),
    platform: process.platform,
    stdout: Buffer.from(result.stdout).toString(),
    stdoutMarks: result.stdoutMarks,
    stderr: Buffer.from(result.stderr).toString(),
    ending: result.ending,
    durationMs: result.durationMs,
    changes,
    compileErrors: trouble?.kind === 'compile-errors' ? trouble.errors : [],
    ...(trouble?.kind === 'crash' ? { crash: trouble.crash } : {}),
    ...(s3 ? { s3 } : {}),
  };
}

/**
 * Makes a scenario's fixture and S3, runs the program there as often as the scenario says, observes what happened, and
 * takes everything away again. Runs after one that failed are left out.
 * @returns what was observed of each run, with the earlier ones
 */
export async function observe(
  scenario: Scenario,
  program: Program,
  options: RunOptions,
): Promise<Observation[]> {
  const temporary = await realpath(tmpdir());
  const root = await mkdtemp(join(temporary, 'workbook-'));
  let lab: Lab | undefined;
  try {
    const workingDirectory = join(root, ...scenario.fixture.workingDirectory.split('/'));
    // Beside the tree's own top, where no fixture has a folder.
    const home = join(root, 'private-home');
    await mkdir(home);
    lab = scenario.s3 && (await openLabFor(scenario.s3, options.backend));
    const fromLab = {
      ...(await lab?.environment(home)),
      ...(scenario.s3?.named ? { BUCKET_NAME: scenario.s3.bucket } : {}),
    };
    const environment = {
      ...programEnvironment(process.env, {
        workingDirectory,
        home,
        temporary,
        platform: process.platform,
        forCommand: program.kind === 'command',
      }),
      ...fromLab,
      ...environmentFor(program),
    };
    const site: Site = { scenario, workingDirectory, environment, lab, backend: options.backend };
    const observations: Observation[] = [];
    for (const index of scenario.runs.keys()) {
      const observation = await observeRun(site, index, program, options);
      observations.push({ ...observation, earlier: [...observations] });
      // What comes after a run that failed tells nothing new.
      if (!endedWell(observation.ending) || options.signal?.aborted) break;
    }
    return observations;
  } finally {
    await lab?.close();
    if (!options.keep) await rm(root, { recursive: true, force: true, maxRetries: 3 });
  }
}
