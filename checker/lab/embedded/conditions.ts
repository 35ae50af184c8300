import { notImplemented, S3Error } from './errors.ts';
import type { Headers } from './request.ts';

/** What the conditions of a request are held against. */
export interface Validators {
  /** With its quotation marks. */
  readonly etag: string;
  /** In whole seconds. */
  readonly modified: Date;
}

/** Whether a list such as `"a", W/"b"`, or `*`, names this ETag. Clients leave the quotation marks out at times. */
export function namesEtag(list: string, etag: string): boolean {
  const bare = (value: string): string => value.trim().replace(/^W\//, '').replaceAll('"', '');
  return list.trim() === '*' || list.split(',').some((item) => bare(item) === bare(etag));
}

/** `if-match` and its siblings for a GET or HEAD, with `x-amz-copy-source-` before them for a copy. */
type ConditionPrefix = '' | 'x-amz-copy-source-';

/**
 * The conditions of a reader, in the precedence of RFC 9110 section 13.2.2.
 * @throws {S3Error} `PreconditionFailed`, or `NotModified` (a copy knows only the former).
 */
export function checkReadConditions(
  headers: Headers,
  object: Validators,
  prefix: ConditionPrefix = '',
): void {
  const unchanged = (): S3Error => new S3Error(prefix === '' ? 'NotModified' : 'PreconditionFailed');
  const ifMatch = headers[`${prefix}if-match`];
  const ifNoneMatch = headers[`${prefix}if-none-match`];
  const modifiedSince = dateOf(headers[`${prefix}if-modified-since`]);
  const unmodifiedSince = dateOf(headers[`${prefix}if-unmodified-since`]);
  const modified = object.modified.getTime();
  if (ifMatch !== undefined) {
    if (!namesEtag(ifMatch, object.etag)) throw new S3Error('PreconditionFailed');
  } else if (unmodifiedSince !== undefined && modified > unmodifiedSince) {
    throw new S3Error('PreconditionFailed');
  }
  if (ifNoneMatch !== undefined) {
    if (namesEtag(ifNoneMatch, object.etag)) throw unchanged();
  } else if (modifiedSince !== undefined && modified <= modifiedSince) {
    throw unchanged();
  }
}

/** A date that cannot be read is as good as none (RFC 9110 section 13.1.3). */
function dateOf(header: string | undefined): number | undefined {
  const time = header === undefined ? Number.NaN : Date.parse(header);
  return Number.isNaN(time) ? undefined : time;
}

/**
 * Conditional writes: `If-None-Match: *` (only if the key is free) and `If-Match` (only over this
 * very object). S3 implements no other form of `If-None-Match` for writes.
 * @param current the object under the key, if there is one.
 */
export function checkWriteConditions(headers: Headers, current: Validators | undefined): void {
  const ifNoneMatch = headers['if-none-match'];
  const ifMatch = headers['if-match'];
  if (ifNoneMatch !== undefined) {
    if (ifNoneMatch.trim() !== '*') throw notImplemented('A write with If-None-Match other than *');
    if (current !== undefined) throw preconditionFailed('If-None-Match');
  }
  if (ifMatch !== undefined) {
    if (current === undefined) throw new S3Error('NoSuchKey');
    if (!namesEtag(ifMatch, current.etag)) throw preconditionFailed('If-Match');
  }
}

/** `If-Match` on a delete; a key that is not there fulfils it. */
export function checkDeleteCondition(etag: string | undefined, current: Validators | undefined): void {
  if (etag === undefined || current === undefined) return;
  if (!namesEtag(etag, current.etag)) throw preconditionFailed('If-Match');
}

function preconditionFailed(condition: string): S3Error {
  return new S3Error('PreconditionFailed', { elements: { Condition: condition } });
}
