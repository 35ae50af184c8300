import type { StoredObject } from '../bucket.ts';
import { bucketOf, type Call, type Operation } from '../call.ts';
import { checksumHeaders } from '../checksum-fields.ts';
import { settledChecksum } from '../checksums.ts';
import { checkReadConditions } from '../conditions.ts';
import { invalidArgument, S3Error } from '../errors.ts';
import { findObject, versionHeaders } from '../find-object.ts';
import { checkedValue, SYSTEM_METADATA } from '../metadata.ts';
import { readPartNumber } from '../part-number.ts';
import { type ByteRange, readRange } from '../ranges.ts';
import { bytesReply, type ReplyHeaders } from '../reply.ts';

/** GetObject and HeadObject: the answers differ only in that the latter is sent without its body. */
export const readObject: Operation = async (call) => {
  const { headers, query } = call.request;
  const bucket = bucketOf(call);
  const object = findObject(bucket, call.request.key, query.get('versionId'));
  const always = {
    etag: object.etag,
    'last-modified': object.modified.toUTCString(),
    ...versionHeaders(bucket, object),
  };
  try {
    checkReadConditions(headers, object);
  } catch (error) {
    // A client that hears "not modified" is told of which version.
    if (error instanceof S3Error && error.code === 'NotModified')
      throw new S3Error('NotModified', { headers: always });
    throw error;
  }
  const part = query.has('partNumber') ? partOf(object, query.get('partNumber'), headers.range) : undefined;
  const range = part?.range ?? readRange(headers.range, object.body.size);
  const body = range === undefined ? object.body : object.body.slice(range.start, range.end);
  return bytesReply(
    range === undefined ? 200 : 206,
    {
      ...object.headers,
      ...always,
      ...overrides(call),
      ...(part?.headers ?? {}),
      ...(await shownChecksum(call, object, range, part)),
      'x-amz-storage-class': object.storageClass === 'STANDARD' ? undefined : object.storageClass,
      'x-amz-tagging-count': object.tags.length === 0 ? undefined : object.tags.length,
      'accept-ranges': 'bytes',
      'content-length': body.size,
      'content-range':
        range === undefined ? undefined : `bytes ${range.start}-${range.end - 1}/${object.body.size}`,
    },
    body,
  );
};

interface PartView {
  readonly range: ByteRange | undefined;
  readonly headers: ReplyHeaders;
  /** The part's own checksum, if the object came in parts. */
  readonly checksum: StoredObject['checksum'] | undefined;
}

/** One part of an object that came by multipart upload. Any other object counts as its own first part. */
function partOf(object: StoredObject, given: string | undefined, range: string | undefined): PartView {
  const number = readPartNumber(given);
  if (range !== undefined) {
    throw new S3Error('InvalidRequest', {
      message: 'Cannot specify both Range header and partNumber query parameter',
    });
  }
  if (object.parts === undefined) {
    if (number !== 1) throw outOfRange(number, 1);
    const whole = object.body.size === 0 ? undefined : { start: 0, end: object.body.size };
    return { range: whole, headers: {}, checksum: undefined };
  }
  let start = 0;
  for (const part of object.parts) {
    if (part.number === number) {
      const headers = { 'x-amz-mp-parts-count': object.parts.length };
      const span = part.size === 0 ? undefined : { start, end: start + part.size };
      return { range: span, headers, checksum: { ...part.checksum, type: object.checksum.type } };
    }
    start += part.size;
  }
  throw outOfRange(number, object.parts.length);
}

function outOfRange(number: number, count: number): S3Error {
  return new S3Error('InvalidPartNumber', {
    elements: { PartNumberRequested: String(number), ActualPartCount: String(count) },
  });
}

/** A checksum is shown on demand, and only where it is one of the bytes that are sent. */
async function shownChecksum(
  call: Call,
  object: StoredObject,
  range: ByteRange | undefined,
  part: PartView | undefined,
): Promise<ReplyHeaders> {
  if (part?.checksum !== undefined) return checksumHeaders(part.checksum);
  const wanted = call.request.headers['x-amz-checksum-mode']?.toUpperCase() === 'ENABLED';
  if (!wanted || (range !== undefined && part === undefined)) return {};
  object.checksum = await settledChecksum(object.body, object.checksum);
  return checksumHeaders(object.checksum);
}

/** `response-content-type` and its siblings in the query replace a header of this one answer. */
function overrides({ request: { query } }: Call): ReplyHeaders {
  const replaced: Record<string, string> = {};
  for (const name of SYSTEM_METADATA) {
    const value = query.get(`response-${name}`);
    if (value === undefined) continue;
    if (value === '')
      throw invalidArgument(`response-${name}`, value, `The value of response-${name} is empty`);
    replaced[name] = checkedValue(name, value);
  }
  return replaced;
}
