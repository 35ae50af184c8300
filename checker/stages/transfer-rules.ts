import { type Differences, NO_DIFFERENCES } from '../comparison/differences.ts';
import { compareLines } from '../comparison/lines.ts';
import { contentDifference } from '../comparison/objects.ts';
import {
  cameDown,
  isOwnState,
  type Outcome,
  type Transfers,
  type Wish,
  wentUp,
} from '../comparison/transfers.ts';
import { record, recordsIn, withSlashes } from '../comparison/upload-records.ts';
import type { Observation } from '../observation/observation.ts';
import { timedLines } from '../observation/timing.ts';

/** What a statement wants of each name, seen before the run. */
export type Statement = (outcome: Pick<Outcome, 'path' | 'before'>) => Wish;

const alteredOf = (item: string, wanted: Uint8Array | undefined, actual: Uint8Array | undefined) => {
  if (!wanted || !actual) return [];
  const difference = contentDifference(wanted, actual);
  return difference ? [{ item, ...difference }] : [];
};

/** Files that should have gone up and didn't, and objects that hold something else than their file. Keys. */
export function missingUploads({ outcomes }: Transfers, wants: Statement): Differences {
  const wanted = outcomes.filter((outcome) => wants(outcome) === 'up');
  return {
    ...NO_DIFFERENCES,
    missing: wanted.filter((outcome) => outcome.stored === 0).map(({ key }) => key),
    altered: outcomes
      .filter((outcome) => outcome.stored > 0 && wants(outcome).startsWith('up'))
      .flatMap(({ key, before, after }) => alteredOf(key, before.file?.content, after.object?.content)),
  };
}

/** Objects that were stored though nothing asked for it, and such as are gone or are others now. Keys. */
export function disturbedObjects(transfers: Transfers, wants: Statement): Differences {
  const { outcomes, elsewhere, storedElsewhere } = transfers;
  const mayGoUp = (outcome: Outcome): boolean => ['up', 'up-or-stay', 'either'].includes(wants(outcome));
  return {
    ...NO_DIFFERENCES,
    unexpected: [
      ...outcomes.filter((outcome) => wentUp(outcome) && !mayGoUp(outcome)).map(({ key }) => key),
      ...storedElsewhere,
    ],
    missing: [
      ...outcomes.filter(({ before, after }) => before.object && !after.object).map(({ key }) => key),
      ...elsewhere.filter(({ before, after }) => before && !after).map(({ key }) => key),
    ],
  };
}

/** Objects that should have come down and didn't, and files that hold something else than their object. Paths. */
export function missingDownloads({ outcomes }: Transfers, wants: Statement): Differences {
  const wanted = outcomes.filter((outcome) => wants(outcome) === 'down');
  return {
    ...NO_DIFFERENCES,
    missing: wanted.filter(({ after }) => !after.file).map(({ path }) => path),
    altered: wanted.flatMap(({ path, before, after }) =>
      alteredOf(path, before.object?.content, after.file?.content),
    ),
  };
}

/** Files that are there, gone or others though nothing asked for it. Paths; those outside begin with `../`. */
export function disturbedFiles(
  { outcomes }: Transfers,
  wants: Statement,
  { folder }: Observation,
  newFilesCount: boolean,
): Differences {
  const mayComeDown = (outcome: Outcome): boolean =>
    ['down', 'down-or-stay', 'either'].includes(wants(outcome));
  const changed = outcomes.filter((outcome) => cameDown(outcome) && !mayComeDown(outcome));
  return {
    ...NO_DIFFERENCES,
    unexpected: newFilesCount
      ? [
          ...changed.filter(({ before, path }) => !before.file && !isOwnState(path)).map(({ path }) => path),
          ...(folder?.outside ?? []),
        ]
      : [],
    missing: outcomes.filter(({ before, after }) => before.file && !after.file).map(({ path }) => path),
    altered: changed.flatMap(({ path, before, after }) =>
      alteredOf(path, before.file?.content, after.file?.content),
    ),
  };
}

/** The lines that begin with `Uploaded`, held against what was stored: each object once, with its true place. */
export function uploadReport(
  { outcomes, storedElsewhere }: Transfers,
  observation: Observation,
): Differences {
  const { stdout, stdoutMarks, platform, workingDirectory, s3 } = observation;
  const lines = timedLines(stdout, stdoutMarks, { backslashesAreSlashes: false });
  const records = recordsIn(lines).map(platform === 'win32' ? withSlashes : (line) => line);
  const bucket = s3?.bucket ?? '';
  const stored = outcomes.filter((outcome) => outcome.stored > 0);
  const required = stored.map(({ path, key }) => record(`${workingDirectory}/${path}`, bucket, key));
  const claims = records.map(({ line }) => line).filter((line) => line.startsWith('Uploaded '));
  // What was stored where it doesn't belong is told elsewhere.
  const ofOthers = storedElsewhere.length > 0 ? claims.filter((line) => !required.includes(line)) : [];
  return compareLines({ required, optional: ofOthers }, claims);
}
