import type { Scenario } from '../comparison/scenario.ts';
import { STORES, usedBucket } from '../comparison/stores.ts';
import { cameDown, type Outcome, type Transfers, transfersIn, type Wish } from '../comparison/transfers.ts';
import { record, recordsIn } from '../comparison/upload-records.ts';
import type { StageEvidence } from '../diagnosis/evidence.ts';
import type { Described, Regularity } from '../diagnosis/regularity.ts';
import { endedWell } from '../observation/ending.ts';
import type { Observation } from '../observation/observation.ts';
import { timedLines } from '../observation/timing.ts';
import type { HasTime, NameCase, WantedName } from './change.ts';
import { describeContents } from './contents.ts';
import { describeNames } from './describe.ts';
import { type Entry, type Folder, foldersOf } from './entry.ts';
import type { ContentPair } from './how/contents.ts';
import { type Reading, readNames } from './names.ts';
import { describeRelations } from './relations.ts';
import { describeRequests } from './requests.ts';

/** What a stage with S3 wants of each name, and where that is looked at. */
export interface TransferDescription {
  wants(outcome: Outcome, place: Pick<Observation, 'workingDirectory'>): Wish;
  /** Scenarios in which a right program may do this or that. */
  readonly leftOut: readonly string[];
  /** Whether the lines that report uploads are held to a format. */
  readonly reports: boolean;
}

/** One run, ready to be described. */
interface Run {
  readonly observation: Observation;
  readonly transfers: Transfers;
  readonly folder: Folder;
  readonly bucket: string;
}

const entryOf = ({ path, before: { file, object } }: Outcome): Entry => {
  const content = file?.content ?? object?.content;
  return {
    path,
    kind: 'file',
    ...(content === undefined ? {} : { content }),
    state: { ...(file ? { file } : {}), ...(object ? { object } : {}) },
  };
};

/** A run in which the folder was not looked at had in it what its fixture says. */
function withFolder(observation: Observation, { fixture }: Scenario): Observation {
  if (observation.folder) return observation;
  const files = fixture.entries.flatMap((entry) =>
    entry.kind === 'file' ? [{ path: entry.path, content: Buffer.from(entry.content), modifiedAt: 0 }] : [],
  );
  return { ...observation, folder: { before: files, after: files, outside: [] } };
}

function runOf(observation: Observation): Run {
  const transfers = transfersIn(observation);
  const { scenario, chapter, workingDirectory } = observation;
  const there = transfers.outcomes.filter(({ before }) => before.file ?? before.object);
  return {
    observation,
    transfers,
    bucket: observation.s3 ? usedBucket(observation.s3) : '',
    folder: {
      id: chapter ? `${scenario}/${chapter.id}` : scenario,
      workingDirectory,
      entries: [
        ...there.map(entryOf),
        ...foldersOf(there.map(({ path }) => path)).map((path): Entry => ({ path, kind: 'directory' })),
      ],
    },
  };
}

const decisionOf =
  (wanted: readonly Wish[], open: readonly Wish[]) =>
  (wish: Wish): WantedName['decision'] =>
    wanted.includes(wish) ? 'yes' : open.includes(wish) ? 'undecided' : 'no';

const goesUp = decisionOf(['up'], ['up-or-stay', 'either']);
const comesDown = decisionOf(['down'], ['down-or-stay', 'either']);

/** The keys that S3 stored in a run, each as often as it did. */
const storedKeys = ({ observation: { s3 }, bucket }: Run): string[] =>
  (s3?.requests ?? []).flatMap(({ operation, bucket: named, key, status }) =>
    named === bucket && key !== undefined && status < 300 && STORES.includes(operation) ? [key] : [],
  );

const wantedFrom = (
  { transfers, folder }: Run,
  has: (outcome: Outcome) => boolean,
  text: (outcome: Outcome) => string,
  decision: (outcome: Outcome) => WantedName['decision'],
): WantedName[] => {
  const byPath = new Map(folder.entries.map((entry) => [entry.path, entry]));
  return transfers.outcomes.filter(has).flatMap((outcome): WantedName[] => {
    const entry = byPath.get(outcome.path);
    return entry ? [{ entry, text: text(outcome), decision: decision(outcome) }] : [];
  });
};

const uploadsIn = (run: Run, { wants }: TransferDescription): NameCase => ({
  folder: run.folder,
  bucket: run.bucket,
  seen: storedKeys(run),
  wanted: wantedFrom(
    run,
    ({ before }) => before.file !== undefined,
    ({ key }) => key,
    (outcome) => goesUp(wants(outcome, run.observation)),
  ),
});

/** What came down, and where: files that are new or others now, with those beside the folder. */
const downloadsIn = (run: Run, { wants }: TransferDescription): NameCase => ({
  folder: run.folder,
  bucket: run.bucket,
  seen: [
    ...run.transfers.outcomes.filter(cameDown).map(({ path }) => path),
    ...(run.observation.folder?.outside ?? []),
  ],
  wanted: wantedFrom(
    run,
    ({ before }) => before.object !== undefined,
    ({ path }) => path,
    (outcome) => {
      const { file, object } = outcome.before;
      const isSame = file && object && Buffer.compare(file.content, object.content) === 0;
      // What was the same before doesn't show that it came.
      return isSame ? 'undecided' : comesDown(wants(outcome, run.observation));
    },
  ),
});

const reportsIn = (run: Run): NameCase => {
  const { stdout, stdoutMarks, workingDirectory } = run.observation;
  const lines = timedLines(stdout, stdoutMarks, { backslashesAreSlashes: false });
  return {
    folder: run.folder,
    bucket: run.bucket,
    seen: recordsIn(lines).map(({ line }) => line),
    wanted: wantedFrom(
      run,
      ({ stored, before }) => stored > 0 && before.file !== undefined,
      ({ path, key }) => record(`${workingDirectory}/${path}`, run.bucket, key),
      () => 'yes',
    ),
  };
};

/** Contents that were stored, or came down, under whatever name the reading found for them. */
function contentsOf(
  { placed }: Reading,
  runs: readonly Run[],
  contents: (run: Run) => ReadonlyMap<string, Uint8Array>,
): ContentPair[] {
  return placed.flatMap((names, index) => {
    const run = runs[index];
    const there = run ? contents(run) : new Map<string, Uint8Array>();
    return names.flatMap(({ named: { folder, entry }, written, fate }): ContentPair[] => {
      const actual = fate === 'missing' || written === null ? undefined : there.get(written);
      return actual && entry.content && fate !== 'missing'
        ? [{ folder, entry, expected: entry.content, actual }]
        : [];
    });
  });
}

const storedContents = ({ observation: { s3 }, bucket }: Run): ReadonlyMap<string, Uint8Array> =>
  new Map((s3?.buckets.get(bucket) ?? []).map(({ key, content }) => [key, content]));

const writtenContents = ({ observation }: Run): ReadonlyMap<string, Uint8Array> =>
  new Map((observation.folder?.after ?? []).map(({ path, content }) => [path, content]));

/** An object's content is what should come down, whatever lies in its place. */
const withObjects = (given: NameCase): NameCase => ({
  ...given,
  wanted: given.wanted.map((wanted) => {
    const content = wanted.entry.state?.object?.content;
    return content ? { ...wanted, entry: { ...wanted.entry, content } } : wanted;
  }),
});

function describeRuns(
  runs: readonly Run[],
  description: TransferDescription,
  hasTime: HasTime,
): readonly Regularity[] {
  const ups = runs.map((run) => uploadsIn(run, description));
  const up = readNames(ups, hasTime);
  const downCases = runs.filter(({ observation }) => observation.folder);
  const down = readNames(
    downCases.map((run) => withObjects(downloadsIn(run, description))),
    hasTime,
  );
  const endings = runs.map(({ observation }) => observation.ending);
  const moved = [
    ...describeRelations({ subject: 'uploads', cases: ups, reading: up, endings }),
    ...describeNames('uploads', up),
    ...describeContents('uploads', contentsOf(up, runs, storedContents)),
    ...describeNames('downloads', down),
    ...describeContents('downloads', contentsOf(down, downCases, writtenContents)),
  ];
  if (moved.length > 0 || !description.reports) return moved;
  return describeNames('reports', readNames(runs.map(reportsIn), hasTime));
}

/** The runs of each scenario up to the first in which something failed: what comes later may be its consequence. */
function untilFailure({ runs, observations }: StageEvidence): readonly Observation[] {
  const last = new Map(observations.map(({ scenario, step }) => [scenario, step]));
  return runs.filter(({ scenario, step }) => step <= (last.get(scenario) ?? 0));
}

/** What is regular about what went up, came down and was reported; and about what S3 was asked. */
export function describeTransfers(
  description: TransferDescription,
  evidence: StageEvidence,
  hasTime: HasTime,
): Described {
  const scenarioOf = new Map(evidence.scenarios.map((scenario) => [scenario.id, scenario]));
  const completed = (observation: Observation): Observation => {
    const scenario = scenarioOf.get(observation.scenario);
    return scenario ? withFolder(observation, scenario) : observation;
  };
  const counts = ({ scenario, ending, s3, run }: Observation): boolean =>
    !description.leftOut.includes(scenario) &&
    endedWell(ending) &&
    s3 !== undefined &&
    run !== 'in-empty-folder';
  const runs = untilFailure(evidence)
    .filter(counts)
    .map((run) => runOf(completed(run)));
  const requests = describeRequests(
    evidence.runs.filter(({ scenario }) => !description.leftOut.includes(scenario)),
  );
  return { known: [], regularities: [...describeRuns(runs, description, hasTime), ...requests] };
}
