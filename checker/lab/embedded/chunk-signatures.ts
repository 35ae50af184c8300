import { createHash } from 'node:crypto';
import { S3Error } from './errors.ts';
import { hmac, type SigningContext, sameSignature, sha256 } from './signature.ts';

/**
 * Follows the chain of signatures in a signed aws-chunked body: each chunk's builds on the one
 * before it, the first on the request's own ("Transferring Payload in Multiple Chunks", S3 API reference).
 */
export class ChunkSignatures {
  readonly #context: SigningContext;
  #previous: string;
  #hash = createHash('sha256');

  constructor(context: SigningContext) {
    this.#context = context;
    this.#previous = context.signature;
  }

  data(piece: Buffer): void {
    this.#hash.update(piece);
  }

  /** @throws {S3Error} `SignatureDoesNotMatch` */
  chunk(signature: string | undefined): void {
    this.#check('AWS4-HMAC-SHA256-PAYLOAD', [sha256(''), this.#hash.digest('hex')], signature);
    this.#hash = createHash('sha256');
  }

  /** Checks the signature over the trailing headers. @throws {S3Error} `SignatureDoesNotMatch` */
  trailers(trailers: ReadonlyMap<string, string>): void {
    const signed = [...trailers].filter(([name]) => name !== 'x-amz-trailer-signature');
    const lines = signed.map(([name, value]) => `${name}:${value}\n`).join('');
    this.#check('AWS4-HMAC-SHA256-TRAILER', [sha256(lines)], trailers.get('x-amz-trailer-signature'));
  }

  #check(algorithm: string, hashes: readonly string[], given: string | undefined): void {
    const { timestamp, scope, signingKey } = this.#context;
    const expected = hmac(
      signingKey,
      [algorithm, timestamp, scope, this.#previous, ...hashes].join('\n'),
    ).toString('hex');
    if (given === undefined || !sameSignature(expected, given)) throw new S3Error('SignatureDoesNotMatch');
    this.#previous = expected;
  }
}
