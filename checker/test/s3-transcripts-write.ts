import { baseName } from '../fixture/tree.ts';
import type { FolderObservation, Observation } from '../observation/observation.ts';
import type { S3Observation } from '../observation/s3.ts';
import { type ContentRef, nameOfKey } from './s3-transcripts-contents.ts';
import {
  type KeptFolder,
  type KeptRequest,
  type KeptRun,
  type KeptS3,
  type MoreOfRequest,
  shortLines,
} from './s3-transcripts-runs.ts';
import { changesBetween, NOTHING, type State } from './s3-transcripts-states.ts';
import { keptTimes, orderOf } from './s3-transcripts-times.ts';

type Hide = (text: string) => string;

/** What is kept of a state that follows another. */
type Next = (before: State, now: State) => ReturnType<typeof changesBetween>;

const sortedBy = <T>(items: readonly T[], text: (item: T) => string): T[] =>
  [...items].sort((a, b) => (text(a) < text(b) ? -1 : 1));

const filesOf = (files: FolderObservation['after'], hide: Hide): State =>
  new Map(files.map(({ path, content, modifiedAt }) => [hide(path), { content, time: modifiedAt }]));

const objectsOf = (objects: S3Observation['before'], hide: Hide): State =>
  new Map(objects.map(({ key, content, lastModified }) => [hide(key), { content, time: lastModified }]));

function requestsOf(run: Observation, hide: Hide): Pick<KeptRun, 'marks'> & Pick<KeptS3, 'requests'> {
  const { started, ended, marks } = orderOf(run);
  const { bucket: own, requests = [] } = run.s3 ?? {};
  const rows = requests.map((request, index): KeptRequest => {
    const { operation, key, status, bucket, code, injected, listing, otherCredentials } = request;
    const more: MoreOfRequest = {
      ...(bucket === own ? {} : { bucket }),
      ...(code === undefined ? {} : { code }),
      ...(injected ? { injected } : {}),
      ...(listing ? { listing: { ...listing, prefix: hide(listing.prefix) } } : {}),
      ...(otherCredentials ? { otherCredentials } : {}),
    };
    const name = key === undefined ? null : hide(key);
    const row = [operation, name, status, started[index] ?? 0, ended[index] ?? 0] as const;
    return Object.keys(more).length > 0 ? [...row, more] : row;
  });
  // The order of answers says nothing where the program printed nothing and asked nothing between them.
  const ordered = sortedBy(rows, ([operation, key]) => JSON.stringify([operation, key]));
  return { requests: ordered.sort((a, b) => a[4] - b[4]), marks };
}

function endOf({ crash, compileErrors, changes, unfinished }: Observation, hide: Hide): Partial<KeptRun> {
  const { name = '', code, path } = crash ?? {};
  const { commands = [], kinds = [] } = unfinished ?? {};
  return {
    ...(crash
      ? {
          crash: {
            name,
            ...(code === undefined ? {} : { code }),
            ...(path === undefined ? {} : { path: hide(path) }),
          },
        }
      : {}),
    ...(compileErrors.length > 0 ? { compileErrors: compileErrors.length } : {}),
    ...(changes.length > 0 ? { changes: sortedBy(changes, ({ path: changed }) => changed) } : {}),
    ...(unfinished ? { unfinished: { commands: commands.map(hide).sort(), kinds: [...kinds].sort() } } : {}),
  };
}

/** The folder around each run, one after the other. */
function folderWriter(next: Next, hide: Hide): (folder: FolderObservation) => KeptFolder {
  let last = NOTHING;
  return ({ before, after, outside }) => {
    const [first, then] = [filesOf(before, hide), filesOf(after, hide)];
    const kept = { before: next(last, first), after: next(first, then) };
    last = then;
    return outside.length > 0 ? { ...kept, outside: [...outside].sort() } : kept;
  };
}

/** S3 around each run, one after the other. */
function s3Writer(next: Next, hide: Hide): (s3: S3Observation) => Omit<KeptS3, 'requests'> {
  const last = new Map<string, State>();
  const change = (name: string, objects: S3Observation['before']) => {
    const now = objectsOf(objects, hide);
    const changes = next(last.get(name) ?? NOTHING, now);
    last.set(name, now);
    return changes;
  };
  return ({ bucket, before, buckets, strayConnections }) => {
    const first = change(bucket, before);
    const found = sortedBy([...buckets], ([name]) => name);
    const strays = sortedBy(strayConnections, (stray) => JSON.stringify(stray));
    return {
      before: first,
      buckets: Object.fromEntries(found.map(([name, objects]) => [name, change(name, objects)])),
      ...(strays.length > 0 ? { strayConnections: strays } : {}),
    };
  };
}

/**
 * The runs of a scenario as they are kept.
 * @param hide takes out of a text what is different in every run
 * @param content keeps a content, by the name of its file or object
 */
export function keptRuns(
  runs: readonly Observation[],
  hide: Hide,
  content: (name: string, content: Uint8Array) => ContentRef,
): KeptRun[] {
  const time = keptTimes(runs);
  const workingDirectory = runs[0]?.workingDirectory ?? '';
  const target = `${runs[0]?.s3?.bucket ?? ''}:${baseName(workingDirectory)}`;
  const place = { workingDirectory: hide(workingDirectory), target };
  const next: Next = (before, now) =>
    changesBetween(before, now, {
      time,
      content: (name, bytes) => content(nameOfKey(name, workingDirectory), bytes),
    });
  const [keptFolder, keptS3] = [folderWriter(next, hide), s3Writer(next, hide)];
  return runs.map((run): KeptRun => {
    const { ending, stdout, folder, s3 } = run;
    const { requests, marks } = requestsOf(run, hide);
    // What a program printed before it was stopped for its length says nothing.
    const isFlood = ending.kind === 'flooded';
    return {
      ending,
      stdout: isFlood ? [] : shortLines(hide(stdout).split('\n'), place),
      marks: isFlood ? [] : marks,
      ...endOf(run, hide),
      ...(folder ? { folder: keptFolder(folder) } : {}),
      ...(s3 ? { s3: { ...keptS3(s3), requests } } : {}),
    };
  });
}
