import { stat } from 'node:fs/promises';
import type { StageResult } from '../../diagnosis/result.ts';
import type { Backend, BackendKind } from '../../lab/backend.ts';
import { ProblemError } from '../../observation/problem.ts';
import type { SavedCase } from '../../report/cases-words.ts';
import type { ProgressNotice } from '../../report/progress.ts';
import { WORKBOOK } from '../../run/workbook.ts';
import { STAGES } from '../../stages/index.ts';
import { selectStages } from '../../stages/select.ts';
import type { Stage } from '../../stages/stage.ts';
import type { CaseCall } from '../content/cases.ts';
import { openProgress, readProgress } from '../progress/file.ts';
import { exercisePath, hasPassed, rememberCheck, textOf } from '../progress/progress.ts';
import { commandTarget, fileTarget } from './arguments.ts';
import { checkStage, type Target } from './check-stage.ts';
import { type CheckFlags, readFlags } from './flags.ts';

export interface CheckCall {
  /** Stages as people write them. */
  readonly words: readonly string[];
  readonly flags: CheckFlags;
  /** The folder in which the command was called: relative paths count from there. */
  readonly from: string;
  readonly signal?: AbortSignal;
  /** Told of each stage's result as soon as it is there. */
  readonly onResult?: (result: StageResult, after: AfterResult) => void | Promise<void>;
  /** Opens the S3, where the caller keeps it for more checks than this one; else it is opened and stopped here. */
  readonly openS3?: (choice: 'auto' | BackendKind) => Promise<Backend>;
}

/** Opens the S3 for a check, and takes away what killed checks left in it long ago. */
export async function openS3(choice: 'auto' | BackendKind): Promise<Backend> {
  // Loading takes longer than anything else here, so what is needed next is loaded at the same time.
  const lab = import('../../lab/lab.ts');
  const { openBackend, sweepOldBuckets } = await import('../../lab/backend.ts');
  const backend = await openBackend(choice, process.env.LOCALSTACK_URL);
  // The embedded one is as young as this check.
  if (backend.kind === 'localstack') await sweepOldBuckets(backend, new Date());
  await lab;
  return backend;
}

/** What a report of one stage needs besides its result. */
export interface AfterResult {
  readonly seed: number;
  /** The stage to go on with: the next that has not passed. */
  readonly next: Stage | undefined;
  /** The S3 that was open during the check. */
  readonly backend: Backend | undefined;
  /** What was written down of it, for the workbook's authors or because it was asked for. */
  readonly cases: readonly SavedCase[];
}

export interface CheckOutcome {
  readonly seed: number;
  /** The S3 that stages with one were checked against. */
  readonly backend: BackendKind | null;
  readonly results: readonly StageResult[];
  /** What is to be said of the progress, if anything: the verdicts stand all the same. */
  readonly progressNotice?: ProgressNotice;
}

/** The learner's own file of a stage. @throws ProblemError when it isn't there or can't be read */
export async function exerciseTarget({ id }: Stage): Promise<Target> {
  const name = `exercises/${id}.ts`;
  const path = exercisePath(id);
  const there = await stat(path).catch(() => undefined);
  if (!there) {
    throw new ProblemError({ kind: 'missing-exercise', path: name, starter: `checker/starters/${id}.ts` });
  }
  return await fileTarget(path, WORKBOOK).then((target) => ({ ...target, name }));
}

/** The stages and, for each, the program to check. Everything that can be refused is refused before anything runs. */
async function plan({ words, flags, from }: CheckCall, hasPassed: (id: string) => boolean) {
  const stages = selectStages(words, STAGES, hasPassed);
  const flag = flags.run === undefined ? '--file' : '--run';
  if (flags.file === undefined && flags.run === undefined) {
    return await Promise.all(stages.map(async (stage) => ({ stage, target: await exerciseTarget(stage) })));
  }
  const [stage, ...others] = stages;
  if (!stage || others.length > 0 || words.length === 0) {
    const given = words.length === 0 ? [] : stages.map(({ id }) => id);
    throw new ProblemError({ kind: 'one-stage-needed', flag, given });
  }
  const target =
    flags.run === undefined
      ? await fileTarget(flags.file ?? '', from)
      : await commandTarget(flags.run, from, flags.file);
  return [{ stage, target }];
}

/**
 * `npm run check`: checks each chosen stage and remembers those that passed. With `--file` or `--run` nothing in the
 * workbook is written.
 * @throws ProblemError for a call that can't be carried out
 */
export async function check(call: CheckCall): Promise<CheckOutcome> {
  const { flags } = call;
  const { seed, s3, ...limits } = readFlags(flags);
  const options = { seed, ...limits, ...(call.signal ? { signal: call.signal } : {}) };
  const own = flags.file === undefined && flags.run === undefined;
  const { progress, notice } = own ? await openProgress() : { progress: await readProgress() };
  const passed = new Set(STAGES.filter(({ id }) => hasPassed(progress, id)).map(({ id }) => id));
  const planned = await plan(call, (id) => passed.has(id));
  const backend = planned.some(({ stage }) => stage.usesS3) ? await (call.openS3 ?? openS3)(s3) : undefined;
  const results: StageResult[] = [];
  let progressNotice: ProgressNotice | undefined = notice;
  // One stage after the other: their runs already fill the cores.
  try {
    for (const { stage, target } of planned) {
      const source = own ? await textOf(exercisePath(stage.id)) : undefined;
      const result = await checkStage(stage, target, { ...options, ...(backend ? { backend } : {}) });
      results.push(result);
      if (source !== undefined) {
        if (result.verdict === 'passed') passed.add(stage.id);
        await rememberCheck(stage, result, source, new Date()).catch((error: Error) => {
          progressNotice = { kind: 'unsaved', reason: error.message };
        });
      }
      const seen = { seed, backend: backend?.kind, from: call.from, file: flags.file };
      const cases = await casesOf(result, seen, { own, asked: flags.saveCase === true });
      const done = new Set(result.verdict === 'passed' ? [...passed, stage.id] : passed);
      await call.onResult?.(result, { seed, backend, cases, next: nextStage(stage, done) });
    }
  } finally {
    if (!call.openS3) await backend?.stop();
  }
  return {
    seed,
    backend: backend?.kind ?? null,
    results,
    ...(progressNotice === undefined ? {} : { progressNotice }),
  };
}

/** Writes down what is to be looked into: what nothing explains in the learner's own file, and what was asked for. */
async function casesOf(
  result: StageResult,
  seen: CaseCall,
  { own, asked }: { own: boolean; asked: boolean },
): Promise<SavedCase[]> {
  // Most checks have no case, and don't wait for this to load.
  if (!asked && !(own && result.verdict === 'failed')) return [];
  const { keepUnmatched, saveCase } = await import('../content/cases.ts');
  const kept = own ? await keepUnmatched(result, seen) : undefined;
  return [...(kept ? [kept] : []), ...(asked ? [await saveCase(result, seen)] : [])];
}

/** What comes after a stage: the first later one that has not passed, else any that has not. */
export function nextStage(stage: Stage, passed: ReadonlySet<string>): Stage | undefined {
  const open = STAGES.filter(({ id }) => !passed.has(id));
  return open.find(({ number }) => number > stage.number) ?? open[0];
}
