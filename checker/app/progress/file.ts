import { mkdir, readFile, rename } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import type { ProgressNotice } from '../../report/progress.ts';
import { WORKBOOK } from '../../run/workbook.ts';
import { withLock } from './lock.ts';

const SCHEMA = 'backup-workbook/progress/v2';
const FIRST_SCHEMA = 'backup-workbook/progress/v1';

/** What the workbook remembers of one stage. Times are ISO 8601 in UTC; digests are those of digests.ts. */
export interface StageProgress {
  /** Since when the stage has passed. It stays, whatever happens to the file later. */
  readonly passed?: {
    readonly first: string;
    readonly last: string;
    /** The file that passed last; version 1 didn't keep it. */
    readonly file?: string;
    /** What the stage asked when it passed last; version 1 didn't keep it. */
    readonly asks?: string;
    /** Whether every polish check passed, too. */
    readonly polished?: boolean;
  };
  /** The last check, if it did not pass. */
  readonly failed?: { readonly at: string; readonly file: string };
  /** How many hints were shown, and for which file the last. */
  readonly hints?: { readonly shown: number; readonly file: string };
}

/** What the workbook remembers of a learner, by stage. Stages that a newer or older course lacks stay in it. */
export interface Progress {
  readonly schema: typeof SCHEMA;
  readonly stages: Readonly<Record<string, StageProgress>>;
}

const NONE: Progress = { schema: SCHEMA, stages: {} };

/** Where progress is kept, unless a caller says otherwise. */
export const PROGRESS_FILE = join(WORKBOOK, '.workbook', 'progress.json');

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const optional = (type: 'string' | 'boolean', value: unknown): boolean =>
  value === undefined || typeof value === type;

const isPassed = (value: unknown): boolean =>
  isFields(value) &&
  typeof value.first === 'string' &&
  typeof value.last === 'string' &&
  optional('string', value.file) &&
  optional('string', value.asks) &&
  optional('boolean', value.polished);

const isFailed = (value: unknown): boolean =>
  isFields(value) && typeof value.at === 'string' && typeof value.file === 'string';

const isHints = (value: unknown): boolean =>
  isFields(value) && Number.isSafeInteger(value.shown) && typeof value.file === 'string';

const isStage = (value: unknown): boolean =>
  isFields(value) &&
  (value.passed === undefined || isPassed(value.passed)) &&
  (value.failed === undefined || isFailed(value.failed)) &&
  (value.hints === undefined || isHints(value.hints));

const isProgress = (value: unknown): value is Progress =>
  isFields(value) &&
  value.schema === SCHEMA &&
  isFields(value.stages) &&
  Object.values(value.stages).every(isStage);

/** Version 1 knew only when a stage had passed first. */
function fromFirstVersion(value: unknown): Progress | undefined {
  if (!isFields(value) || value.schema !== FIRST_SCHEMA || !isFields(value.passed)) return undefined;
  const entries = Object.entries(value.passed);
  if (!entries.every(([, when]) => typeof when === 'string')) return undefined;
  const stages = entries.map(([stage, when]) => [stage, { passed: { first: when, last: when } }]);
  return { schema: SCHEMA, stages: Object.fromEntries(stages) };
}

/** Progress as text holds it; `undefined` when this is none, or a later version's. */
export function parseProgress(text: string): Progress | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isProgress(value) ? value : fromFirstVersion(value);
  } catch {
    return undefined;
  }
}

/** Progress, and what people have to know of its file. */
export interface OpenedProgress {
  readonly progress: Progress;
  readonly notice?: ProgressNotice;
}

type Found =
  | { readonly kind: 'found'; readonly progress: Progress }
  | { readonly kind: 'none' }
  | { readonly kind: 'damaged' }
  | { readonly kind: 'unreadable'; readonly code: string };

async function find(path: string): Promise<Found> {
  try {
    const progress = parseProgress(await readFile(path, 'utf8'));
    return progress ? { kind: 'found', progress } : { kind: 'damaged' };
  } catch (error) {
    const { code = 'unknown' } = error as NodeJS.ErrnoException;
    return code === 'ENOENT' ? { kind: 'none' } : { kind: 'unreadable', code };
  }
}

/** The progress so far, without touching its file, whatever it holds: one that can't be understood counts as none. */
export async function readProgress(path = PROGRESS_FILE): Promise<Progress> {
  const found = await find(path);
  return found.kind === 'found' ? found.progress : NONE;
}

/** Moves a file that can't be understood out of the way; nothing in it is lost. */
async function setAside(path: string): Promise<ProgressNotice> {
  const time = new Date().toISOString().replace(/:/g, '-');
  const kept = join(dirname(path), `progress-set-aside-${time}.json`);
  await rename(path, kept);
  return { kind: 'set-aside', kept: `.workbook/${basename(kept)}` };
}

async function openLocked(path: string): Promise<OpenedProgress> {
  const found = await find(path);
  switch (found.kind) {
    case 'found':
      return { progress: found.progress };
    case 'none':
      return { progress: NONE };
    case 'unreadable':
      return { progress: NONE, notice: found };
    case 'damaged':
      return { progress: NONE, notice: await setAside(path) };
  }
}

const locked = async <Result>(path: string, act: () => Promise<Result>): Promise<Result> => {
  await mkdir(dirname(path), { recursive: true });
  return await withLock(`${path}.lock`, act);
};

/** The progress so far. A damaged or foreign file is set aside, and the notice says so. */
export async function openProgress(path = PROGRESS_FILE): Promise<OpenedProgress> {
  const found = await find(path);
  if (found.kind !== 'damaged') return await openLocked(path);
  return await locked(path, () => openLocked(path)).catch((error: NodeJS.ErrnoException) => ({
    progress: NONE,
    notice: { kind: 'unreadable', code: error.code ?? 'unknown' } as const,
  }));
}

/**
 * Changes what is remembered of one stage. Commands at work at the same time don't lose each other's entries: each reads,
 * changes and writes alone. The file is replaced in one step, so a reader never sees half of it.
 * @throws the file system's own error
 */
export async function changeProgress(
  stage: string,
  change: (before: StageProgress) => StageProgress,
  path = PROGRESS_FILE,
): Promise<OpenedProgress> {
  return await locked(path, async () => {
    const { progress: before, notice } = await openLocked(path);
    // Never write over what could not be read.
    if (notice?.kind === 'unreadable') throw Object.assign(new Error(notice.code), { code: notice.code });
    const progress = {
      ...before,
      stages: { ...before.stages, [stage]: change(before.stages[stage] ?? {}) },
    };
    await writeFileAtomic(path, `${JSON.stringify(progress, null, 2)}\n`);
    return { progress, ...(notice ? { notice } : {}) };
  });
}
