import { linkTarget, type Pipeline, type Place, type Walked } from '../beliefs/pipeline.ts';
import type { Differences } from '../comparison/differences.ts';
import { compareLines } from '../comparison/lines.ts';
import { compareObjects, type ObjectExpectation } from '../comparison/objects.ts';
import { refusedNames, storedAt, usedBucket } from '../comparison/stores.ts';
import type { Outcome, Wish } from '../comparison/transfers.ts';
import { record, recordsIn, withSlashes } from '../comparison/upload-records.ts';
import { baseName, type Fixture } from '../fixture/tree.ts';
import type { Observation } from '../observation/observation.ts';
import type { ObservedObject, S3Observation } from '../observation/s3.ts';
import { type TimedLine, timedLines } from '../observation/timing.ts';

/** A file that may or must be uploaded: where it is read, under which key it is stored, and what it holds. */
interface Upload {
  readonly path: string;
  readonly key: string;
  readonly content: Uint8Array;
  readonly required: boolean;
}

/** What a stage that uploads asks. */
export interface UploadStatement {
  readonly pipeline: Pipeline;
  /** Whether a line that reports no upload is one too many; else such lines are free. */
  readonly everyLineCounts: boolean;
}

function contentAt({ entries }: Fixture, path: string): Uint8Array | undefined {
  const direct = entries.find((entry) => entry.path === path);
  if (direct?.kind === 'file') return Buffer.from(direct.content);
  // Through a link: to this very file, or to a folder above it.
  const link = entries.find(
    (entry) => entry.kind === 'symlink' && (path === entry.path || path.startsWith(`${entry.path}/`)),
  );
  if (link?.kind !== 'symlink') return undefined;
  return contentAt(
    { workingDirectory: '', entries },
    linkTarget(entries, link.path, link.target) + path.slice(link.path.length),
  );
}

/** Every upload that the statement asks for or leaves open, in the fixture at this working directory. */
function uploadsIn({ pipeline }: UploadStatement, fixture: Fixture, observation: Observation): Upload[] {
  const toUpload = (entry: Walked): Upload[] => {
    const decision = pipeline.filter(entry, observation);
    const content = contentAt(fixture, entry.path);
    if (decision === 'no' || content === undefined) return [];
    return [
      {
        path: `${observation.workingDirectory}/${entry.path}`,
        key: `${baseName(observation.workingDirectory)}/${entry.path}`,
        content,
        required: decision === 'yes',
      },
    ];
  };
  return pipeline.walk(fixture.entries).flatMap(toUpload);
}

function expectedObjects(uploads: readonly Upload[]): ObjectExpectation {
  const contents = (required: boolean) =>
    new Map(
      uploads.filter((upload) => upload.required === required).map(({ key, content }) => [key, content]),
    );
  return { required: contents(true), optional: contents(false) };
}

/** What a program did in S3 and said of it, ready to be judged. */
export interface UploadReading {
  /** The bucket that it used: the one it was given, or `zerotoboto` if only that got anything. */
  readonly bucket: string;
  readonly objects: Differences;
  /** The report held against what is stored: each file once, with its true place. */
  readonly report: Differences;
  /** Records that were printed before S3 had answered. */
  readonly tooEarly: readonly string[];
  /** Records of keys that S3 was asked to store and refused. */
  readonly untrue: readonly string[];
}

/** The key of the file that a record speaks of, however the record is written; of several, the one with the longest path. */
function claimedKey({ line }: TimedLine, uploads: readonly Pick<Upload, 'path' | 'key'>[]): string {
  const named = uploads.filter(({ path, key }) => line.includes(path) || line.includes(key));
  return named.reduce((longest, { key }) => (key.length > longest.length ? key : longest), '');
}

/**
 * When S3 had what a record speaks of: under the key of its file, or under another that the record names, the longest of
 * several. 0 where it never did.
 */
function timeOfClaim(line: string, key: string, times: ReadonlyMap<string, number>): number {
  const known = times.get(key);
  if (known !== undefined) return known;
  const named = [...times.keys()].filter((stored) => stored !== '' && line.endsWith(stored));
  const longest = named.reduce((best, stored) => (stored.length > best.length ? stored : best), '');
  return times.get(longest) ?? 0;
}

/** Records of what S3 stored in a run that were printed before it had answered. */
export function tooEarlyIn({ stdout, stdoutMarks, workingDirectory, folder, s3 }: Observation): string[] {
  if (!s3) return [];
  const uploads = (folder?.before ?? []).map(({ path }) => ({
    path: `${workingDirectory}/${path}`,
    key: `${baseName(workingDirectory)}/${path}`,
  }));
  const times = storedAt(s3, s3.bucket);
  return recordsIn(timedLines(stdout, stdoutMarks, { backslashesAreSlashes: false }))
    .filter(({ line }) => line.startsWith('Uploaded '))
    .filter((claim) => claim.at < timeOfClaim(claim.line, claimedKey(claim, uploads), times))
    .map(({ line }) => line);
}

/** Reads what happened in S3 during a run, and what the program said of it, as the statement sees it. */
export function readUploads(
  statement: UploadStatement,
  fixture: Fixture,
  observation: Observation,
  s3: S3Observation,
): UploadReading {
  const uploads = uploadsIn(statement, fixture, observation);
  const bucket = usedBucket(s3);
  const stored: readonly ObservedObject[] = s3.buckets.get(bucket) ?? [];
  const storedKeys = new Set(stored.map(({ key }) => key));
  const lines = timedLines(observation.stdout, observation.stdoutMarks, { backslashesAreSlashes: false });
  const records = recordsIn(lines).map(observation.platform === 'win32' ? withSlashes : (line) => line);
  // What the statement leaves open is to be reported exactly when it was stored.
  const reported = uploads.filter(({ required, key }) => required || storedKeys.has(key));
  const times = storedAt(s3, bucket);
  const refused = refusedNames(s3, bucket);
  const claims = records
    .filter(({ line }) => line.startsWith('Uploaded '))
    .map((claim) => ({ ...claim, key: claimedKey(claim, uploads) }));
  return {
    bucket,
    objects: compareObjects(expectedObjects(uploads), stored),
    report: compareLines(
      { required: reported.map(({ path, key }) => record(path, bucket, key)), optional: [] },
      (statement.everyLineCounts ? records : claims).map(({ line }) => line),
    ),
    tooEarly: claims
      .filter(({ at, key, line }) => at < timeOfClaim(line, key, times))
      .map(({ line }) => line),
    untrue: claims.filter(({ key }) => refused.has(baseName(key)) && !times.has(key)).map(({ line }) => line),
  };
}

/** What a stage that uploads wants of each file, as stories say it. */
export const uploadWish =
  ({ pipeline }: UploadStatement) =>
  ({ path }: Pick<Outcome, 'path'>, place: Place): Wish => {
    const decision = pipeline.filter({ path, kind: 'file', reachedBy: 'tree' }, place);
    return decision === 'yes' ? 'up' : decision === 'no' ? 'stay' : 'up-or-stay';
  };
