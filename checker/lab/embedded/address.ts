import { decodePercent } from './query.ts';

/** Which bucket and key a request is about; both may be empty. */
export interface Address {
  readonly bucket: string;
  readonly key: string;
}

/**
 * Hosts under which a bucket may stand as a subdomain. `localhost` and its subdomains lead to this
 * machine everywhere; `127.0.0.1` serves clients that put the bucket before whatever endpoint they have.
 */
const VIRTUAL_HOST = /^(.+?)(?:\.s3)?\.(?:localhost|localhost\.localstack\.cloud|127\.0\.0\.1)(?::\d+)?$/i;

/**
 * Reads both styles of addressing: `/bucket/key` (path style) and `bucket.localhost/key` (virtual-hosted style).
 * @param path still percent-encoded
 * @param host the Host header
 * @throws {S3Error} `InvalidURI`
 */
export function addressOf(path: string, host: string): Address {
  const rest = path.startsWith('/') ? path.slice(1) : path;
  const [, subdomain = ''] = VIRTUAL_HOST.exec(host) ?? [];
  // No bucket's name is shorter than three characters: `s3.localhost` is the service itself.
  if (subdomain.length >= 3) return { bucket: subdomain.toLowerCase(), key: decodePercent(rest) };
  const slash = rest.indexOf('/');
  if (slash < 0) return { bucket: decodePercent(rest), key: '' };
  return { bucket: decodePercent(rest.slice(0, slash)), key: decodePercent(rest.slice(slash + 1)) };
}
