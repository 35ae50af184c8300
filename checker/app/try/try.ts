import { join } from 'node:path';
import { ProblemError } from '../../observation/problem.ts';
import type { Style } from '../../report/style.ts';
import { keptLines, tryLines } from '../../report/try.ts';
import * as say from '../../report/try-beginning.ts';
import {
  type FolderAfter,
  type TryBeginning,
  type TryResult,
  type TryView,
  triedWell,
} from '../../report/try-result.ts';
import { STAGES } from '../../stages/index.ts';
import { selectStages } from '../../stages/select.ts';
import type { Stage } from '../../stages/stage.ts';
import { commandTarget, fileTarget } from '../check/arguments.ts';
import { exerciseTarget, openS3 } from '../check/check.ts';
import type { Target } from '../check/check-stage.ts';
import { type CheckFlags, readFlags } from '../check/flags.ts';
import { fileDigest } from '../progress/digests.ts';
import { readProgress } from '../progress/file.ts';
import { hasPassed, starterPath, textOf } from '../progress/progress.ts';
import { compareFolder } from './compare.ts';
import { BUCKET, runOnce, type Tried, type TryS3 } from './run.ts';
import { type Seeded, seedBucket } from './seed.ts';
import { openSite, type TrySite } from './site.ts';
import { changing, storyOf, type TryStory } from './story.ts';

/** The flags of `try`, as they came. */
export interface TryFlags extends Pick<CheckFlags, 'file' | 'run' | 'timeout' | 's3'> {
  readonly inPlace?: boolean;
  /** Every line of each part, however many there are. */
  readonly all?: boolean;
}

export interface TryCall {
  /** A stage, and the folder to try it on; without a folder it is the lesson's own. */
  readonly words: readonly string[];
  readonly flags: TryFlags;
  /** The folder in which the command was called: relative paths count from there. */
  readonly from: string;
  /** Ends it; what was made for it is taken away. */
  readonly signal: AbortSignal;
  readonly style: Style;
  /** For a reader that speaks: no mark stands for a word, and nothing is drawn. */
  readonly plain: boolean;
  readonly write: (text: string) => void;
}

/** A real folder may hold much more than the folders of a check. */
const DEFAULT_TIMEOUT_S = '60';

const wrongCall = (detail: string): ProblemError =>
  new ProblemError({ kind: 'bad-arguments', command: 'try', detail });

interface Plan {
  readonly stage: Stage;
  readonly folder: string | undefined;
  readonly target: Target;
  readonly story: TryStory;
  readonly inPlace: boolean;
}

async function targetOf(stage: Stage, { flags, from }: TryCall): Promise<Target> {
  if (flags.run !== undefined) return await commandTarget(flags.run, from, flags.file);
  return flags.file === undefined ? await exerciseTarget(stage) : await fileTarget(flags.file, from);
}

/** Everything that can be refused without looking at the folder. */
async function plan(call: TryCall): Promise<Plan> {
  const [word, folder, ...rest] = call.words;
  if (rest[0] !== undefined) throw wrongCall(say.tooManyWords(rest[0]));
  const progress = await readProgress();
  const stages = selectStages(word === undefined ? [] : [word], STAGES, (id) => hasPassed(progress, id));
  const [stage, ...others] = stages;
  if (!stage || others.length > 0) throw wrongCall(say.triesOneStage(stages.map(({ id }) => id)));
  const story = storyOf(stage.id);
  const inPlace = call.flags.inPlace === true;
  if (inPlace && !story.changesFolder) throw wrongCall(say.inPlaceOnly(changing(STAGES.map(({ id }) => id))));
  if (inPlace && folder === undefined) throw wrongCall(say.inPlaceNeedsFolder);
  return { stage, folder, story, inPlace, target: await targetOf(stage, call) };
}

/** Whether a file is the stage's starter still; then there is nothing to run. */
async function isStarter({ stage, target }: Plan): Promise<boolean> {
  if (target.program.kind === 'command') return false;
  const [own, starter] = await Promise.all([target.program.path, starterPath(stage.id)].map(textOf));
  return own !== undefined && starter !== undefined && fileDigest(own) === fileDigest(starter);
}

/** The buckets after the last run, as the script would name their keys, the course's own first. */
function bucketsOf(last: Tried | undefined, { asReal }: TrySite) {
  return [...(last?.s3?.buckets ?? [])]
    .map(([name, objects]) => ({
      name,
      objects: objects.map(({ key, content }) => ({ key: asReal(key), size: content.length })),
    }))
    .sort((a, b) => Number(b.name === BUCKET.bucket) - Number(a.name === BUCKET.bucket));
}

/** The folder after all runs, against what it should hold: what it held, or, once emptied, what was in the bucket. */
async function folderOf(site: TrySite, story: TryStory, seeded: Seeded | undefined): Promise<FolderAfter> {
  const paths =
    story.emptied && site.place.kind === 'emptied'
      ? (seeded?.files ?? [])
      : site.files.map(({ path }) => path);
  const before = paths.map((path) => ({ path, original: join(site.originals, path) }));
  return await compareFolder(site.workingDirectory, before);
}

const isChanged = ({ altered, gone, added }: FolderAfter): boolean =>
  altered.length + gone.length + added.length > 0;

/** A folder that can't be read any more counts as changed. */
const UNKNOWN: FolderAfter = { same: 0, altered: [''], gone: [], added: [] };

/** Tries a script in a folder that is ready, and shows what came of it. */
async function tryIn(site: TrySite, s3: TryS3 | undefined, planned: Plan, call: TryCall, timeoutMs: number) {
  const { stage, target, story } = planned;
  const view: TryView = { style: call.style, plain: call.plain, all: call.flags.all === true };
  const seeded = s3 && (await seedBucket(s3.lab, site, story, call.signal));
  const beginning: TryBeginning = {
    stage: stage.id,
    program: target.name,
    place: site.place,
    files: site.files.length,
    size: site.files.reduce((sum, { size }) => sum + size, 0),
    leftOut: site.leftOut,
    ...(seeded ? { seed: seeded.seed } : {}),
    ...(s3 ? { backend: s3.backend.kind } : {}),
  };
  call.write(say.tryBeginning(beginning, view).join('\n'));
  const tried: Tried[] = [];
  for (let run = 0; run < story.runs; run += 1) {
    const { program } = target;
    tried.push(await runOnce({ program, site, s3, timeoutMs, signal: call.signal }));
    if (!triedWell({ runs: tried.map((one) => one.run) })) break;
  }
  const folder = await folderOf(site, story, seeded);
  const kept = site.place.kind === 'in-place' && isChanged(folder) ? site.originals : undefined;
  const result: TryResult = {
    runs: tried.map(({ run }) => run),
    buckets: bucketsOf(tried.at(-1), site),
    folder,
    ...(kept === undefined ? {} : { kept }),
  };
  call.write(tryLines(beginning, result, view, call.from).join('\n'));
  return { result, keep: kept !== undefined };
}

/** Without a folder for temporary files, or room in it, nothing can be tried. */
function asProblem(error: unknown): unknown {
  const { syscall, code, path = '' } = error as NodeJS.ErrnoException;
  return syscall && code ? new ProblemError({ kind: 'no-fixture', code, path }) : error;
}

/**
 * `npm run try`: runs a script on a folder, and shows what it printed, what it and S3 said to each other, and the bucket. A
 * folder that was named is copied first, so that nothing in it can change; only a script that is to change folders may
 * work in it, when that is asked for, and then what it held is kept.
 * @returns whether the script came to its end as it should
 * @throws ProblemError for a call that can't be carried out
 */
export async function tryStage(call: TryCall): Promise<boolean> {
  const { timeoutMs, s3: choice } = readFlags({
    ...call.flags,
    timeout: call.flags.timeout ?? DEFAULT_TIMEOUT_S,
  });
  const planned = await plan(call);
  const { stage, target, folder, story, inPlace } = planned;
  if (await isStarter(planned)) {
    call.write(say.stillStarter(target.name, `exercises/${stage.id}.md`, call.style).join('\n'));
    return false;
  }
  const { from, signal } = call;
  const site = await openSite({ folder, from, inPlace, emptied: story.emptied && !inPlace, signal }).catch(
    (error) => {
      throw asProblem(error);
    },
  );
  let keep = false;
  try {
    const backend = stage.usesS3 ? await openS3(choice) : undefined;
    try {
      const lab =
        backend && (await (await import('../../lab/lab.ts')).openLab({ backend, bucketName: BUCKET.bucket }));
      try {
        const s3 = backend && lab && { backend, lab };
        const tried = await tryIn(site, s3, planned, call, timeoutMs);
        keep = tried.keep;
        return triedWell(tried.result);
      } finally {
        await lab?.close();
      }
    } finally {
      await backend?.stop();
    }
  } catch (error) {
    // It may have been in the middle of its work, so what the folder held is not thrown away.
    keep = inPlace && isChanged(await folderOf(site, story, undefined).catch(() => UNKNOWN));
    if (keep) call.write(keptLines(site.originals).join('\n'));
    throw error;
  } finally {
    await site.close(keep);
  }
}
