import { addressOf } from './address.ts';
import { S3Error } from './errors.ts';
import { parseQuery, type Query } from './query.ts';

/** Header names in lower case; a header sent twice is joined by commas. */
export type Headers = Readonly<Record<string, string | undefined>>;

/** A request as S3 reads it, without its body. */
export interface S3Request {
  readonly method: string;
  /** The path as it was sent, still percent-encoded. */
  readonly path: string;
  /** Empty for requests to the service itself. */
  readonly bucket: string;
  /** Empty for requests to a bucket. */
  readonly key: string;
  readonly query: Query;
  readonly headers: Headers;
}

/** S3's limit for a key, in bytes of UTF-8. */
const MAX_KEY_BYTES = 1024;

/**
 * @param target the request line's target: a path with a query, or a whole URL
 * @throws {S3Error} `InvalidURI` or `KeyTooLongError`
 */
export function readRequest(method: string, target: string, headers: Headers): S3Request {
  const local = target.replace(/^[a-z][a-z0-9+.-]*:\/\/[^/?]*/i, '');
  const [beforeFragment = ''] = local.split('#', 1);
  const mark = beforeFragment.indexOf('?');
  const path = mark < 0 ? beforeFragment : beforeFragment.slice(0, mark);
  const query = parseQuery(mark < 0 ? '' : beforeFragment.slice(mark + 1));
  const { bucket, key } = addressOf(path, headers.host ?? '');
  if (Buffer.byteLength(key) > MAX_KEY_BYTES) {
    throw new S3Error('KeyTooLongError', {
      elements: { Size: String(Buffer.byteLength(key)), MaxSizeAllowed: String(MAX_KEY_BYTES) },
    });
  }
  return { method, path: path === '' ? '/' : path, bucket, key, query, headers };
}
