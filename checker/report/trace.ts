import stringWidth from 'string-width';
import type { S3Request } from '../observation/s3-request.ts';
import { count } from './count.ts';
import { indent, type Style } from './style.ts';
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

/** Below this a column of keys is no use. */
const NARROW = 24;

type Row = readonly [asked: string, subject: string, answered: string, size: string];

const widest = (cells: readonly string[]): number => Math.max(...cells.map((cell) => stringWidth(cell)));

/** What would be a line of a table, below each other. */
const stacked = ([asked, subject, answered, size]: Row): string[] => [
  size === '' ? asked : `${asked} (${size})`,
  ...indent(2, [...(subject === '' ? [] : [subject]), answered]),
];

/** A line a request; two where a key leaves no room for the rest, and all below each other in a narrow terminal. */
function tableLines(rows: readonly Row[], { paint, width }: Style): string[] {
  const table = [HEADS, ...rows];
  const [asks, , answers, sizes] = HEADS.map((_head, column) =>
    widest(table.map((row) => row[column] ?? '')),
  );
  const [first = 0, third = 0, last = 0] = [asks, answers, sizes];
  const room = width - first - third - last - 3 * (HEADS.length - 1);
  if (room < NARROW) return rows.flatMap(stacked);
  const fits = ([, subject]: Row): boolean => stringWidth(subject) <= room;
  const second = widest(table.filter(fits).map(([, subject]) => subject));
  const line = (asked: string, subject: string, answered: string, size: string): string =>
    `${padded(asked, first)}   ${padded(subject, second)}   ${padded(answered, third)}   ${size}`.trimEnd();
  return [
    paint.dim(line(...HEADS)),
    ...rows.flatMap((row) => {
      const [asked, subject, answered, size] = row;
      return fits(row)
        ? [line(asked, subject, answered, size)]
        : [`${padded(asked, first)}   ${subject}`, line('', '', answered, size)];
    }),
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
  const rows = requests.map((request): Row => {
    const answered = answerOf(request) + (request.injected ? ' *' : '');
    return [
      ASKED[request.operation] ?? request.operation,
      subjectOf(request),
      isGood(request) ? answered : style.paint.yellow(answered),
      sizeOf(request),
    ];
  });
  const notes = [
    ...(requests.some(({ injected }) => injected) ? [NOTES.injected] : []),
    ...(requests.some(({ otherCredentials }) => otherCredentials) ? [NOTES.credentials] : []),
  ];
  return [...tableLines(rows, style), ...(notes.length > 0 ? ['', ...notes] : [])];
}
