import type { Bucket } from '../bucket.ts';
import { bucketOf, type Call, type Operation, OWNER } from '../call.ts';
import { invalidArgument } from '../errors.ts';
import { readEncoding, readPageSize } from '../paging.ts';
import { type Reply, xmlReply } from '../reply.ts';
import { type RollUp, rollUp } from '../roll-up.ts';
import type { XmlContent } from '../xml-write.ts';

interface Page {
  readonly keys: readonly string[];
  readonly prefixes: readonly string[];
  /** The last line of the page, if there is more behind it. */
  readonly next: string | undefined;
}

function pageOf(bucket: Bucket, what: RollUp, max: number): Page {
  const keys: string[] = [];
  const prefixes: string[] = [];
  if (max === 0) return { keys, prefixes, next: undefined };
  let last = '';
  for (const item of rollUp(bucket.current, what)) {
    if (keys.length + prefixes.length === max) return { keys, prefixes, next: last };
    if (item.kind === 'key') keys.push(item.key);
    else prefixes.push(item.prefix);
    last = item.kind === 'key' ? item.key : item.prefix;
  }
  return { keys, prefixes, next: undefined };
}

export const listObjects: Operation = (call) => {
  const marker = call.request.query.get('marker') ?? '';
  return list(call, marker, true, (page, { delimiter, encode }) => ({
    Marker: encode(marker),
    // Without a delimiter the last key itself is the next marker, and S3 says nothing.
    NextMarker: page.next !== undefined && delimiter !== '' ? encode(page.next) : undefined,
  }));
};

export const listObjectsV2: Operation = (call) => {
  const { query } = call.request;
  const startAfter = query.get('start-after') ?? '';
  const token = query.get('continuation-token');
  const after = token ? decodeToken(token) : startAfter;
  return list(call, after, query.get('fetch-owner') === 'true', (page, { encode }) => ({
    StartAfter: startAfter === '' ? undefined : encode(startAfter),
    ContinuationToken: token,
    NextContinuationToken: page.next === undefined ? undefined : encodeToken(page.next),
    KeyCount: page.keys.length + page.prefixes.length,
  }));
};

interface Spelling {
  readonly delimiter: string;
  readonly encode: (text: string) => string;
}

function list(
  call: Call,
  after: string,
  owner: boolean,
  paging: (page: Page, spelling: Spelling) => Record<string, XmlContent>,
): Reply {
  const { query } = call.request;
  const bucket = bucketOf(call);
  const prefix = query.get('prefix') ?? '';
  const delimiter = query.get('delimiter') ?? '';
  const max = readPageSize(query, 'max-keys', 1000);
  const { encode, encodingType } = readEncoding(query);
  const page = pageOf(bucket, { prefix, delimiter, after }, max);
  return xmlReply('ListBucketResult', {
    Name: bucket.name,
    Prefix: encode(prefix),
    ...paging(page, { delimiter, encode }),
    MaxKeys: max,
    Delimiter: delimiter === '' ? undefined : encode(delimiter),
    EncodingType: encodingType,
    IsTruncated: page.next !== undefined,
    Contents: page.keys.map((key) => contents(bucket, key, encode, owner)),
    CommonPrefixes: page.prefixes.map((common) => ({ Prefix: encode(common) })),
  });
}

function contents(bucket: Bucket, key: string, encode: (text: string) => string, owner: boolean): XmlContent {
  const object = bucket.object(key);
  if (object === undefined) return undefined;
  return {
    Key: encode(key),
    LastModified: object.modified.toISOString(),
    ETag: object.etag,
    ChecksumAlgorithm: object.checksum.algorithm.toUpperCase(),
    ChecksumType: object.checksum.type,
    Size: object.body.size,
    Owner: owner ? OWNER : undefined,
    StorageClass: object.storageClass,
  };
}

/** Tokens are opaque to clients; the mark in front tells them from anything else. */
const TOKEN_MARK = '1:';

function encodeToken(last: string): string {
  return Buffer.from(TOKEN_MARK + last).toString('base64url');
}

function decodeToken(token: string): string {
  const text = Buffer.from(token, 'base64url').toString();
  if (!text.startsWith(TOKEN_MARK)) {
    throw invalidArgument('continuation-token', token, 'The continuation token provided is incorrect');
  }
  return text.slice(TOKEN_MARK.length);
}
