import stringWidth from 'string-width';
import type { S3Request } from '../observation/s3-request.ts';
import { count, indent, type Style } from './style.ts';
import { showValue } from './value.ts';

/** What a program asked for, in plain words. */
const ASKED: Readonly<Record<string, string>> = {
  PutObject: 'store an object',
  GetObject: 'fetch an object',
  HeadObject: 'look at an object',
  GetObjectAttributes: 'look at an object',
  DeleteObject: 'delete an object',
  DeleteObjects: 'delete several objects',
  CopyObject: 'copy an object',
  ListObjects: 'list keys',
  ListObjectsV2: 'list keys',
  ListObjectVersions: 'list versions of objects',
  ListBuckets: 'list buckets',
  CreateBucket: 'make a bucket',
  HeadBucket: 'look at a bucket',
  DeleteBucket: 'delete a bucket',
  GetBucketLocation: 'ask where a bucket is',
  CreateMultipartUpload: 'begin an upload in parts',
  UploadPart: 'upload a part',
  UploadPartCopy: 'copy a part',
  CompleteMultipartUpload: 'finish an upload in parts',
  AbortMultipartUpload: 'give up an upload in parts',
  ListMultipartUploads: 'list unfinished uploads',
  ListParts: 'list parts of an upload',
  Unknown: 'something that S3 does not know',
};

/** Answers that are no refusal of the whole request but news about something. */
const NEWS: Readonly<Record<string, string>> = {
  NoSuchKey: 'no such key',
  NoSuchBucket: 'no such bucket',
  NoSuchUpload: 'no such upload',
  SlowDown: 'not now: SlowDown, try again',
};

const NOT_FOUND: Readonly<Record<string, string>> = {
  HeadObject: 'no such key',
  HeadBucket: 'no such bucket',
};

/** What S3 answered, in plain words. */
function answerOf({ operation, status, code }: S3Request): string {
  if (status === 0) return 'the program hung up';
  if (code !== undefined) return NEWS[code] ?? (status >= 500 ? `failed: ${code}` : `refused: ${code}`);
  if (status < 300) return 'done';
  if (status === 304) return 'not changed since';
  // A HEAD has no document that could say more.
  if (status === 404) return NOT_FOUND[operation] ?? 'not found';
  if (status === 403) return 'refused';
  if (status === 412) return 'refused: not in the state that was asked for';
  return `${status < 500 ? 'refused' : 'failed'}: status ${status}`;
}

const isGood = ({ status }: S3Request): boolean => (status >= 200 && status < 300) || status === 304;

const UNITS = ['bytes', 'kB', 'MB', 'GB'] as const;

/** `1 byte`, `999 bytes`, `1.5 kB`, `6 MB`: decimal, as disks and S3's prices are. */
export function showSize(bytes: number): string {
  let [value, unit] = [bytes, 0];
  // What would be rounded up to a thousand belongs to the next unit.
  while (value >= (unit === 0 ? 1000 : 999.95) && unit < UNITS.length - 1)
    [value, unit] = [value / 1000, unit + 1];
  return unit === 0 ? count(bytes, 'byte') : `${Math.round(value * 10) / 10} ${UNITS[unit]}`;
}

const CARRIES_BODY: readonly string[] = ['PutObject', 'UploadPart'];

/** The size of what was moved, up or down; nothing where only words were. */
const sizeOf = (request: S3Request): string => {
  if (CARRIES_BODY.includes(request.operation)) return showSize(request.requestBytes);
  return request.operation === 'GetObject' && isGood(request) ? showSize(request.responseBytes) : '';
};

const subjectOf = ({ bucket, key }: S3Request): string => {
  if (key !== undefined) return showValue(`${bucket}:${key}`);
  return bucket === '' ? '' : showValue(bucket);
};

const HEADS = ['asked to', 'of', 'S3 answered', 'size'] as const;

const padded = (text: string, width: number): string =>
  text + ' '.repeat(Math.max(0, width - stringWidth(text)));

/** One line a request where the terminal is wide enough; else its parts below each other. */
function tableLines(rows: readonly (readonly string[])[], good: readonly boolean[], style: Style): string[] {
  const { paint, width } = style;
  const widths = HEADS.map((head, column) =>
    Math.max(...[head, ...rows.map((row) => row[column] ?? '')].map((cell) => stringWidth(cell))),
  );
  const together = widths.reduce((sum, each) => sum + each, 0) + 3 * (HEADS.length - 1);
  const answer = (text: string, row: number): string => (good[row] ? text : paint.yellow(text));
  if (together > width) {
    return rows.flatMap(([asked = '', subject = '', answered = '', size = ''], row) => [
      size === '' ? asked : `${asked} (${size})`,
      ...indent(2, [...(subject === '' ? [] : [subject]), answer(answered, row)]),
    ]);
  }
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, column) => padded(cell, widths[column] ?? 0))
      .join('   ')
      .trimEnd();
  return [
    paint.dim(line(HEADS)),
    ...rows.map(([asked = '', subject = '', answered = '', size = ''], row) =>
      line([asked, subject, answer(answered, row), size]),
    ),
  ];
}

const NOTES = {
  injected: 'Refusals marked * were asked for by this check, to see what the program makes of them.',
  credentials:
    'Some requests were signed with credentials of the program’s own, not with those in the environment.',
} as const;

/**
 * The conversation of a program with S3, as a table that a beginner can read: what was asked, of which key, what S3
 * answered, how much was moved. In the order in which the answers came.
 */
export function traceLines(requests: readonly S3Request[], style: Style): string[] {
  if (requests.length === 0) return ['The program asked nothing of S3.'];
  const rows = requests.map((request) => [
    ASKED[request.operation] ?? request.operation,
    subjectOf(request),
    answerOf(request) + (request.injected ? ' *' : ''),
    sizeOf(request),
  ]);
  const notes = [
    ...(requests.some(({ injected }) => injected) ? [NOTES.injected] : []),
    ...(requests.some(({ otherCredentials }) => otherCredentials) ? [NOTES.credentials] : []),
  ];
  return [...tableLines(rows, requests.map(isGood), style), ...(notes.length > 0 ? ['', ...notes] : [])];
}
