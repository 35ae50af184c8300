import { type CodePlace, isSamePlace } from './places.ts';
import type { S3Request } from './s3-request.ts';

/** A request as the program's own process saw it leave: in the order of sending. */
export interface SentRequest {
  readonly method: string;
  /** The path with its query, as it was sent. */
  readonly path: string;
  readonly place?: CodePlace;
}

/** Operations of S3's API whose names don't begin with their method. The API reference has them all. */
const POSTS = ['CreateMultipartUpload', 'CompleteMultipartUpload', 'DeleteObjects', 'PostObject'];

function methodOf(operation: string): string {
  if (POSTS.includes(operation)) return 'POST';
  if (/^(?:Get|List)/.test(operation)) return 'GET';
  if (operation.startsWith('Head')) return 'HEAD';
  return /^(?:Delete|Abort)/.test(operation) ? 'DELETE' : 'PUT';
}

/** The method, and the bucket with the key in path style: enough to find a request again, but for its repetitions. */
function nameOfSent({ method, path }: SentRequest): string {
  const [raw = ''] = path.split('?', 1);
  try {
    return `${method} ${decodeURIComponent(raw).replace(/^\//, '').replace(/\/$/, '')}`;
  } catch {
    return '';
  }
}

const nameOfRecorded = ({ operation, bucket, key }: S3Request): string =>
  `${methodOf(operation)} ${[bucket, ...(key === undefined ? [] : [key])].join('/').replace(/\/$/, '')}`;

function grouped<Item>(items: readonly Item[], nameOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const name = nameOf(item);
    const group = groups.get(name);
    if (group) group.push(item);
    else groups.set(name, [item]);
  }
  return groups;
}

/**
 * Gives each recorded request the place in the code that sent it. Requests for the same thing are told apart by their
 * order, or need not be, when one place sent them all; where both are in doubt no place is given.
 */
export function withPlaces(recorded: readonly S3Request[], sent: readonly SentRequest[]): S3Request[] {
  const sentByName = grouped(sent, nameOfSent);
  const places = new Map<S3Request, CodePlace>();
  for (const [name, requests] of grouped(recorded, nameOfRecorded)) {
    const [first, ...others] = sentByName.get(name) ?? [];
    if (!first) continue;
    const group = [first, ...others];
    const alike = others.every(({ place }) => isSamePlace(place, first.place));
    if (!alike && group.length !== requests.length) continue;
    const inOrder = [...requests].sort((a, b) => a.startedAt - b.startedAt);
    for (const [index, request] of inOrder.entries()) {
      const { place } = alike ? first : (group[index] ?? {});
      if (place) places.set(request, place);
    }
  }
  return recorded.map((request) => {
    const place = places.get(request);
    return place ? { ...request, place } : request;
  });
}

/** The operations that store something. */
const WRITES = [
  'PutObject',
  'CreateMultipartUpload',
  'UploadPart',
  'CompleteMultipartUpload',
  'CopyObject',
  'PostObject',
];

/**
 * The write that was sent first of those that are meant; of those that the same place sent, the one with the smallest
 * key, because programs may send them in another order each time.
 * @param isMeant picks by what was asked and answered
 */
export function firstWrite(
  requests: readonly S3Request[],
  isMeant: (request: S3Request) => boolean,
): S3Request | undefined {
  const meant = requests
    .filter((request) => WRITES.includes(request.operation) && isMeant(request))
    .sort((a, b) => a.startedAt - b.startedAt);
  const [first] = meant;
  const keyOf = ({ key = '' }: S3Request): string => key;
  return meant
    .filter(({ place }) => isSamePlace(place, first?.place))
    .sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))[0];
}
