import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { S3Error } from './errors.ts';
import { decodePercent, encodePercent } from './query.ts';
import type { S3Request } from './request.ts';
import { readSignature, type Signature } from './signature-fields.ts';

/** A key pair that may sign requests. */
export interface Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

/** What the signatures of chunks build on: the request's own signature and the key that made it. */
export interface SigningContext {
  readonly signingKey: Buffer;
  /** As in the request: `20250101T120000Z`. */
  readonly timestamp: string;
  /** `20250101/us-east-1/s3/aws4_request`. */
  readonly scope: string;
  readonly signature: string;
}

const MAX_SKEW_MS = 15 * 60_000;

/**
 * Checks a request's Signature Version 4, in its Authorization header or presigned in its query
 * ("Authenticating Requests (AWS Signature Version 4)", S3 API reference). Any region is accepted.
 * @throws {S3Error} as S3 refuses it
 */
export function authenticate(
  request: S3Request,
  accepted: readonly Credentials[],
  now: Date,
): SigningContext {
  const given = readSignature(request);
  const credentials = accepted.find(({ accessKeyId }) => accessKeyId === given.accessKeyId);
  if (credentials === undefined) {
    throw new S3Error('InvalidAccessKeyId', { elements: { AWSAccessKeyId: given.accessKeyId } });
  }
  checkTime(given, now);
  const scope = `${given.date}/${given.region}/${given.service}/aws4_request`;
  const canonical = canonicalRequest(request, given);
  const stringToSign = ['AWS4-HMAC-SHA256', given.timestamp, scope, sha256(canonical)].join('\n');
  const signingKey = [given.date, given.region, given.service, 'aws4_request'].reduce(
    (key: Buffer, part) => hmac(key, part),
    Buffer.from(`AWS4${credentials.secretAccessKey}`),
  );
  const signature = hmac(signingKey, stringToSign).toString('hex');
  if (!sameSignature(signature, given.signature)) {
    throw new S3Error('SignatureDoesNotMatch', {
      elements: {
        AWSAccessKeyId: given.accessKeyId,
        StringToSign: stringToSign,
        SignatureProvided: given.signature,
        CanonicalRequest: canonical.toString('latin1'),
      },
    });
  }
  return { signingKey, timestamp: given.timestamp, scope, signature };
}

function checkTime(given: Signature, now: Date): void {
  const signed = given.time.getTime();
  if (given.expires === undefined) {
    if (Math.abs(now.getTime() - signed) > MAX_SKEW_MS) throw new S3Error('RequestTimeTooSkewed');
    return;
  }
  if (now.getTime() < signed - MAX_SKEW_MS) {
    throw new S3Error('AccessDenied', { message: 'Request is not yet valid' });
  }
  if (now.getTime() > signed + given.expires * 1000) {
    throw new S3Error('AccessDenied', {
      message: 'Request has expired',
      elements: { 'X-Amz-Expires': String(given.expires), ServerTime: now.toISOString() },
    });
  }
}

/** Bytes, because header values may hold any: Node reads them as Latin-1. */
function canonicalRequest({ method, path, query, headers }: S3Request, given: Signature): Buffer {
  const pairs = query.pairs
    .filter(([name]) => name !== 'X-Amz-Signature')
    .map(([name, value]) => [encodePercent(name), encodePercent(value)] as const)
    .sort(([a, x], [b, y]) => (a === b ? (x < y ? -1 : 1) : a < b ? -1 : 1));
  return Buffer.from(
    [
      method,
      // Encoded anew, because not every client encodes all that AWS does; a slash sent as %2F stays so.
      path
        .split('/')
        .map((segment) => encodePercent(decodePercent(segment)))
        .join('/'),
      pairs.map(([name, value]) => `${name}=${value}`).join('&'),
      ...given.signedHeaders.map((name) => `${name}:${(headers[name] ?? '').trim().replace(/ +/g, ' ')}`),
      '',
      given.signedHeaders.join(';'),
      given.expires === undefined ? (headers['x-amz-content-sha256'] ?? '') : 'UNSIGNED-PAYLOAD',
    ].join('\n'),
    'latin1',
  );
}

export function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}

export function hmac(key: Buffer, data: string): Buffer {
  return createHmac('sha256', key).update(data).digest();
}

/** Compares without telling by its duration how much was right. */
export function sameSignature(expected: string, given: string): boolean {
  const [a, b] = [Buffer.from(expected), Buffer.from(given)];
  return a.length === b.length && timingSafeEqual(a, b);
}
