import {
  ALGORITHMS,
  type Algorithm,
  algorithmOf,
  base64,
  type Checksum,
  isChecksum,
  PENDING_CHECKSUM,
} from './checksums.ts';
import { invalidArgument, notImplemented, S3Error } from './errors.ts';
import type { Headers } from './request.ts';

/** How the body is framed and signed, from `x-amz-content-sha256`. */
export type PayloadForm =
  /** As it is; `sha256` in hexadecimal if the client vouches for it. */
  | { readonly kind: 'plain'; readonly sha256: string | undefined }
  | { readonly kind: 'aws-chunked'; readonly signed: boolean; readonly signedTrailers: boolean };

/** What a request promises about its body before it arrives. */
export interface Integrity {
  readonly form: PayloadForm;
  /** Raw bytes of Content-MD5. */
  readonly md5: Buffer | undefined;
  /** The checksum to compute, if any. */
  readonly algorithm: Algorithm | undefined;
  /** What it must come to; it may follow in a trailer. */
  readonly value: string | undefined;
  /** The client named this algorithm, be it by a value, a trailer or `x-amz-sdk-checksum-algorithm`. */
  readonly chosen: boolean;
  /** The trailer that must follow. */
  readonly trailer: string | undefined;
}

const PREFIX = 'x-amz-checksum-';
/** Headers that share the prefix but hold no checksum. */
const NO_VALUES = new Set(['algorithm', 'type', 'mode']);

/**
 * @param fallback the algorithm to use if the request names none
 * @throws {S3Error} if a header cannot be what it claims
 */
export function readIntegrity(headers: Headers, fallback?: Algorithm): Integrity {
  const values = checksumHeaders(headers);
  const form = payloadForm(headers['x-amz-content-sha256']);
  const trailer = form.kind === 'aws-chunked' ? trailerName(headers['x-amz-trailer']) : undefined;
  const trailing = trailer === undefined ? undefined : algorithmOf(trailer.slice(PREFIX.length));
  const wanted = headers['x-amz-sdk-checksum-algorithm'];
  const named = wanted === undefined ? undefined : algorithmOf(wanted);
  if (wanted !== undefined && named === undefined && wanted.toUpperCase() !== 'MD5') {
    throw new S3Error('InvalidRequest', {
      message: 'Value for x-amz-sdk-checksum-algorithm header is invalid.',
    });
  }
  const [given] = values;
  return {
    form,
    md5: contentMd5(headers['content-md5']),
    algorithm: given?.algorithm ?? trailing ?? named ?? fallback,
    value: given?.value,
    chosen: (given?.algorithm ?? trailing ?? named) !== undefined,
    trailer,
  };
}

/** Checksums in headers: none or one. */
function checksumHeaders(headers: Headers): { algorithm: Algorithm; value: string }[] {
  const found: { algorithm: Algorithm; value: string }[] = [];
  for (const [name, value] of Object.entries(headers)) {
    if (value === undefined || !name.startsWith(PREFIX)) continue;
    const suffix = name.slice(PREFIX.length);
    if (NO_VALUES.has(suffix)) continue;
    const algorithm = ALGORITHMS.find((known) => known === suffix);
    if (algorithm === undefined) throw notImplemented(`The checksum ${suffix}`);
    if (!isChecksum(algorithm, value)) {
      throw new S3Error('InvalidRequest', { message: `Value for ${name} header is invalid.` });
    }
    found.push({ algorithm, value });
  }
  if (found.length > 1) {
    throw new S3Error('InvalidRequest', {
      message: 'Expecting a single x-amz-checksum- header. Multiple checksum Types are not allowed.',
    });
  }
  return found;
}

function trailerName(header: string | undefined): string | undefined {
  if (header === undefined) return undefined;
  const name = header.trim().toLowerCase();
  if (!name.startsWith(PREFIX) || algorithmOf(name.slice(PREFIX.length)) === undefined) {
    throw new S3Error('InvalidRequest', {
      message: 'The value specified in the x-amz-trailer header is not supported',
    });
  }
  return name;
}

function contentMd5(header: string | undefined): Buffer | undefined {
  if (header === undefined) return undefined;
  const digest = Buffer.from(header, 'base64');
  if (digest.length !== 16) throw new S3Error('InvalidDigest', { elements: { 'Content-MD5': header } });
  return digest;
}

function payloadForm(header: string | undefined): PayloadForm {
  switch (header) {
    case undefined:
    case '':
    case 'UNSIGNED-PAYLOAD':
      return { kind: 'plain', sha256: undefined };
    case 'STREAMING-UNSIGNED-PAYLOAD-TRAILER':
      return { kind: 'aws-chunked', signed: false, signedTrailers: false };
    case 'STREAMING-AWS4-HMAC-SHA256-PAYLOAD':
      return { kind: 'aws-chunked', signed: true, signedTrailers: false };
    case 'STREAMING-AWS4-HMAC-SHA256-PAYLOAD-TRAILER':
      return { kind: 'aws-chunked', signed: true, signedTrailers: true };
  }
  if (/^[0-9a-f]{64}$/i.test(header)) return { kind: 'plain', sha256: header.toLowerCase() };
  if (header.startsWith('STREAMING-')) throw notImplemented(`The payload form ${header}`);
  throw invalidArgument(
    'x-amz-content-sha256',
    header,
    'x-amz-content-sha256 must be UNSIGNED-PAYLOAD, STREAMING-UNSIGNED-PAYLOAD-TRAILER, STREAMING-AWS4-HMAC-SHA256-PAYLOAD, STREAMING-AWS4-HMAC-SHA256-PAYLOAD-TRAILER, or a valid sha256 value.',
  );
}

/** What was computed over the body that arrived. */
export interface Digests {
  readonly md5: Uint8Array;
  /** Of the algorithm to compute. */
  readonly checksum: Uint8Array | undefined;
  /** In hexadecimal, if it was promised. */
  readonly sha256: string | undefined;
  readonly trailers: ReadonlyMap<string, string>;
}

/**
 * Holds the body to its promises.
 * @returns the checksum to store
 * @throws {S3Error} `BadDigest`, `XAmzContentSHA256Mismatch` or `MalformedTrailerError`
 */
export function verifyIntegrity(promised: Integrity, actual: Digests): Checksum {
  if (promised.md5 !== undefined && !promised.md5.equals(actual.md5)) {
    throw new S3Error('BadDigest', {
      elements: { ExpectedDigest: base64(promised.md5), CalculatedDigest: base64(actual.md5) },
    });
  }
  if (
    promised.form.kind === 'plain' &&
    promised.form.sha256 !== undefined &&
    promised.form.sha256 !== actual.sha256
  ) {
    throw new S3Error('XAmzContentSHA256Mismatch', {
      elements: {
        ClientComputedContentSHA256: promised.form.sha256,
        S3ComputedContentSHA256: actual.sha256 ?? '',
      },
    });
  }
  if (promised.algorithm === undefined || actual.checksum === undefined) return PENDING_CHECKSUM;
  const value = base64(actual.checksum);
  const trailing = promised.trailer === undefined ? undefined : actual.trailers.get(promised.trailer);
  if (promised.trailer !== undefined && trailing === undefined) throw new S3Error('MalformedTrailerError');
  for (const expected of [promised.value, trailing]) {
    if (expected !== undefined && expected !== value) {
      throw new S3Error('BadDigest', {
        message: `The ${promised.algorithm.toUpperCase()} you specified did not match the calculated checksum.`,
      });
    }
  }
  return { algorithm: promised.algorithm, value, type: 'FULL_OBJECT' };
}
