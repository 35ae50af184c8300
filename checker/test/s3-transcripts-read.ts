import type { Scenario } from '../comparison/scenario.ts';
import { baseName } from '../fixture/tree.ts';
import type { FolderObservation, Observation } from '../observation/observation.ts';
import type { S3Observation } from '../observation/s3.ts';
import type { S3Request } from '../observation/s3-request.ts';
import { type ContentRef, nameOfKey, PLACE } from './s3-transcripts-contents.ts';
import {
  fullLines,
  type KeptFolder,
  type KeptRequest,
  type KeptRun,
  type KeptS3,
} from './s3-transcripts-runs.ts';
import { NOTHING, type State, stateAfter } from './s3-transcripts-states.ts';
import { shownTime, ZERO } from './s3-transcripts-times.ts';

type Show = (text: string) => string;
type Next = (before: State, changes: KeptFolder['before']) => State;

/** Sorted by path, as a folder is read. */
const filesOf = (state: State, show: Show): FolderObservation['after'] =>
  [...state]
    .map(([path, { content, time }]) => ({ path: show(path), content, modifiedAt: time }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));

/** Sorted by key, as S3 lists them. */
const objectsOf = (state: State, show: Show): S3Observation['before'] =>
  [...state]
    .map(([key, { content, time }]) => ({ key: show(key), content, lastModified: time }))
    .sort((a, b) => Buffer.compare(Buffer.from(a.key), Buffer.from(b.key)));

function folderReader(next: Next, show: Show): (folder: KeptFolder) => FolderObservation {
  let last = NOTHING;
  return ({ before, after, outside = [] }) => {
    const first = next(last, before);
    last = next(first, after);
    return { before: filesOf(first, show), after: filesOf(last, show), outside };
  };
}

function s3Reader(bucket: string, next: Next, show: Show): (s3: KeptS3) => S3Observation {
  const last = new Map<string, State>();
  const change = (name: string, changes: KeptFolder['before']) => {
    const now = next(last.get(name) ?? NOTHING, changes);
    last.set(name, now);
    return objectsOf(now, show);
  };
  const shown = ([operation, key, status, startedAt, endedAt, more = {}]: KeptRequest): S3Request => ({
    operation,
    bucket,
    ...(key === null ? {} : { key: show(key) }),
    status,
    requestBytes: 0,
    responseBytes: 0,
    startedAt,
    endedAt,
    ...more,
    ...(more.listing ? { listing: { ...more.listing, prefix: show(more.listing.prefix) } } : {}),
  });
  return ({ before, buckets, requests, strayConnections = [] }) => ({
    bucket,
    before: change(bucket, before),
    buckets: new Map(Object.entries(buckets).map(([name, changes]) => [name, change(name, changes)])),
    requests: requests.map(shown),
    strayConnections,
  });
}

function endOf(
  { crash, compileErrors = 0, changes = [], unfinished }: KeptRun,
  show: Show,
): Pick<Observation, 'changes' | 'compileErrors' | 'crash' | 'unfinished'> {
  const path = crash?.path;
  return {
    changes,
    compileErrors: Array.from({ length: compileErrors }, () => ({ message: '' })),
    ...(crash
      ? { crash: { ...crash, message: '', ...(path === undefined ? {} : { path: show(path) }) } }
      : {}),
    ...(unfinished ? { unfinished: { ...unfinished, commands: unfinished.commands.map(show) } } : {}),
  };
}

/** Which run of the scenario it was. */
function positionOf({ runs }: Scenario, step: number): Pick<Observation, 'step' | 'run' | 'chapter'> {
  const { id, says, folder } = runs[step] ?? {};
  const firstFull = runs.findIndex((run) => run.folder === 'full');
  const isChapter = id !== undefined && says !== undefined;
  return {
    step,
    run: folder === 'empty' ? 'in-empty-folder' : firstFull < step ? 'again' : 'first',
    ...(isChapter ? { chapter: { id, says, of: runs.length, at: ZERO } } : {}),
  };
}

/**
 * The runs of a scenario as they were observed.
 * @param content gives the content that is kept for a file or an object, by its name
 */
export function shownRuns(
  kept: readonly KeptRun[],
  scenario: Scenario,
  workingDirectory: string,
  content: (name: string, ref: ContentRef) => Uint8Array,
): Observation[] {
  const show: Show = (text) => text.replaceAll(PLACE, workingDirectory);
  const next: Next = (before, changes) =>
    stateAfter(before, changes, {
      time: shownTime,
      content: (name, ref) => content(nameOfKey(name, workingDirectory), ref),
    });
  const shownFolder = folderReader(next, show);
  const shownS3 = s3Reader(scenario.s3?.bucket ?? '', next, show);
  const target = `${scenario.s3?.bucket ?? ''}:${baseName(workingDirectory)}`;
  const observations: Observation[] = [];
  for (const [step, run] of kept.entries()) {
    observations.push({
      scenario: scenario.id,
      ...positionOf(scenario, step),
      workingDirectory,
      platform: 'linux',
      stdout: fullLines(run.stdout.map(show), { workingDirectory, target }).join('\n'),
      stdoutMarks: run.marks.map(([at, bytes]) => ({ at, bytes })),
      stderr: '',
      ending: run.ending,
      durationMs: 0,
      ...endOf(run, show),
      ...(run.folder ? { folder: shownFolder(run.folder) } : {}),
      ...(run.s3 ? { s3: shownS3(run.s3) } : {}),
      earlier: [...observations],
    });
  }
  return observations;
}
