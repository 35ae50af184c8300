import { readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import pLimit from 'p-limit';
import { type Check, verdictOn } from '../../comparison/check.ts';
import { NO_DIFFERENCES } from '../../comparison/differences.ts';
import type { Scenario } from '../../comparison/scenario.ts';
import { diagnose } from '../../diagnosis/diagnose.ts';
import { NOTHING_REGULAR } from '../../diagnosis/regularity.ts';
import type { StageResult } from '../../diagnosis/result.ts';
import { withRegularities } from '../../diagnosis/speak.ts';
import { seededRandom } from '../../fixture/random.ts';
import type { Backend } from '../../lab/backend.ts';
import type { CompileError, Observation } from '../../observation/observation.ts';
import { ProblemError } from '../../observation/problem.ts';
import { OUTPUT_LIMIT, observe } from '../../run/observe.ts';
import { prepareProgram } from '../../run/prepare.ts';
import type { Program } from '../../run/program.ts';
import { WORKBOOK } from '../../run/workbook.ts';
import type { Stage } from '../../stages/stage.ts';

export interface CheckOptions {
  /** The S3 behind the lab; needed by stages that use one. */
  readonly backend?: Backend;
  readonly seed: number;
  readonly timeoutMs: number;
  readonly keep: boolean;
  readonly signal?: AbortSignal;
}

/** A program, and what to call it in a report. */
export interface Target {
  readonly program: Program;
  readonly name: string;
}

/** A scenario after its runs: all of them, and the one that tells most, judged. */
export interface Judged {
  readonly runs: readonly Observation[];
  readonly observation: Observation;
  readonly checks: readonly Check[];
}

/** A report never waits longer for what is regular; what was found by then is told. */
const DESCRIBING_MS = 900;

/** Long scenarios hold so many objects that a right program may need more than the usual time on a slow machine. */
const LONG_FACTOR = 4;

const isUnmet = ({ kind, verdict }: Check): boolean =>
  kind === 'required' && (verdict === 'failed' || verdict === 'broken');

/** The first run in which something that is asked for fails; when there is none, the last. */
export function judge(scenario: Scenario, runs: readonly Observation[]): Judged | undefined {
  const last = runs.at(-1);
  const judged = runs
    .filter((run) => run === last || run.run !== 'in-empty-folder')
    .map((observation) => ({ runs, observation, checks: scenario.judge(observation) }));
  return judged.find(({ checks }) => checks.some(isUnmet)) ?? judged.at(-1);
}

/**
 * Runs every scenario, side by side up to the number of cores; those that take long last, if nothing has failed by then.
 * After a run that timed out no other is started: each would most likely take its full time too. (Not so where nothing is
 * required: waiting may be right there.)
 */
async function runAll(scenarios: readonly Scenario[], given: Program, options: CheckOptions) {
  const { program, dispose } = await prepareProgram(given);
  const limit = pLimit(availableParallelism());
  const judged = new Map<Scenario, Judged>();
  let timedOut = false;
  const run = async (scenario: Scenario): Promise<void> => {
    options.signal?.throwIfAborted();
    if (timedOut) return;
    const timeoutMs = options.timeoutMs * (scenario.isLong ? LONG_FACTOR : 1);
    const observations = await observe(scenario, program, {
      ...options,
      timeoutMs,
      outputBytes: OUTPUT_LIMIT,
    });
    options.signal?.throwIfAborted();
    const required = scenario.demands.some(({ kind }) => kind === 'required');
    timedOut ||= required && observations.some(({ ending }) => ending.kind === 'timed-out');
    const result = judge(scenario, observations);
    if (result) judged.set(scenario, result);
  };
  // All have settled, and taken their fixtures away, before the first failure is passed on.
  const runThose = async (chosen: readonly Scenario[]): Promise<void> => {
    const runs = await Promise.allSettled(chosen.map((scenario) => limit(() => run(scenario))));
    for (const each of runs) if (each.status === 'rejected') throw each.reason;
  };
  try {
    await runThose(scenarios.filter(({ isLong }) => !isLong));
    const hasFailed = [...judged.values()].some(({ checks }) => checks.some(isUnmet));
    if (!hasFailed) await runThose(scenarios.filter(({ isLong }) => isLong));
  } finally {
    await dispose();
  }
  return scenarios.map((scenario) => judged.get(scenario));
}

const blocked = ({ demands }: Scenario): Check[] =>
  demands.map((demand) => ({ ...demand, verdict: 'blocked', differences: NO_DIFFERENCES }));

/** Whether the learner has changed nothing yet but, perhaps, the ends of the lines. */
async function isStarter(program: Program, stage: Stage): Promise<boolean> {
  if (program.kind === 'command') return false;
  const [source, starter] = await Promise.all(
    [program.path, join(WORKBOOK, 'checker', 'starters', `${stage.id}.ts`)].map((path) =>
      readFile(path, 'utf8').catch(() => ''),
    ),
  );
  const text = (content = ''): string => content.replaceAll('\r\n', '\n').trim();
  return text(source) !== '' && text(source) === text(starter);
}

/** TypeScript's view costs most of a second, so it is asked only where a message of its own may help. */
async function adviceOn({ program }: Target, observations: readonly Observation[], signal?: AbortSignal) {
  const failed = observations.some(({ crash, compileErrors }) => crash || compileErrors.length > 0);
  if (program.kind === 'command' || !failed) return [];
  const { typeErrorsOf } = await import('../../run/typescript.ts');
  const said = new Set(
    observations.flatMap(({ compileErrors }) => compileErrors.map(({ place }) => place?.line)),
  );
  const news = ({ place }: CompileError): boolean => !said.has(place?.line);
  return (await typeErrorsOf(program.path, signal).catch(() => [])).filter(news);
}

/** A command that can't be started is a slip in the call; Node itself, or a folder that is gone, is the machine's. */
function refuseUnstarted({ program }: Target, observations: readonly Observation[]): void {
  for (const { ending } of observations) {
    if (ending.kind !== 'not-started') continue;
    if (program.kind === 'file')
      throw new ProblemError({ kind: 'unexpected', detail: `Node: ${ending.reason}` });
    const { file: name } = program;
    throw new ProblemError(
      ending.reason === 'ENOENT'
        ? { kind: 'command-not-found', name }
        : { kind: 'command-not-executable', name, code: ending.reason },
    );
  }
}

/**
 * The whole flow for one stage: fixtures, runs, observations, comparison, diagnosis.
 * @throws ProblemError when the command can't be started, or fixtures can't be made
 */
export async function checkStage(stage: Stage, target: Target, options: CheckOptions): Promise<StageResult> {
  const started = performance.now();
  const scenarios = stage.scenarios({ random: seededRandom(options.seed), platform: process.platform });
  const starter = isStarter(target.program, stage);
  const runs = await runAll(scenarios, target.program, options).catch((error: NodeJS.ErrnoException) => {
    // Only making or reading a fixture can fail with an error of the file system here.
    if (!error.syscall || !error.code) throw error;
    throw new ProblemError({ kind: 'no-fixture', code: error.code, path: error.path ?? '' });
  });
  const observations = runs.flatMap((run) => (run ? [run.observation] : []));
  refuseUnstarted(target, observations);
  const checks = scenarios.flatMap((scenario, index) => runs[index]?.checks ?? blocked(scenario));
  const verdict = verdictOn(checks);
  const evidence = {
    observations,
    runs: runs.flatMap((run) => run?.runs ?? []),
    checks,
    isStarter: await starter,
  };
  const isStarted = verdict === 'failed' && !evidence.isStarter;
  const until = performance.now() + DESCRIBING_MS;
  const question = { ...evidence, scenarios };
  // A pass has nothing to explain.
  const found = withRegularities(
    diagnose(evidence, verdict === 'failed' ? stage.explain?.(question) : undefined),
    observations.map(({ scenario }) => scenario),
    () =>
      (isStarted ? stage.describe?.(question, () => performance.now() < until) : undefined) ??
      NOTHING_REGULAR,
  );
  return {
    stage: stage.id,
    title: stage.title,
    program: target.name,
    verdict,
    checks,
    observations,
    ...found,
    scenarioTitles: Object.fromEntries(scenarios.map(({ id, title }) => [id, title])),
    advice: await adviceOn(target, observations, options.signal),
    kept: options.keep
      ? observations.map(({ scenario, workingDirectory }) => ({ scenario, path: workingDirectory }))
      : [],
    durationMs: Math.round(performance.now() - started),
  };
}
