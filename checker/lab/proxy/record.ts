import type { S3Request } from '../../observation/s3-request.ts';

/** Milliseconds on the clock of `performance.timeOrigin + performance.now()`. */
const clock = (): number => performance.timeOrigin + performance.now();

/** What is known of a request when its head has come. */
export type Asked = Pick<S3Request, 'operation' | 'bucket' | 'key' | 'listing' | 'otherCredentials'>;

/** How a request came to its end. */
export type Answered = Pick<S3Request, 'status' | 'code' | 'injected'>;

/** A request under way. */
export class OpenRecord {
  /** As they came over the connection. */
  requestBytes = 0;
  responseBytes = 0;
  readonly #startedAt = clock();
  readonly #decodedBytes: number;
  readonly #done: (request: S3Request) => void;
  #asked: Asked = { operation: 'Unknown', bucket: '' };
  #ended = false;

  /**
   * @param decodedLength the header `x-amz-decoded-content-length`, which says how long a body is that has signatures or
   * checksums between its pieces
   */
  constructor(decodedLength: string | undefined, done: (request: S3Request) => void) {
    this.#decodedBytes = /^\d+$/.test(decodedLength ?? '') ? Number(decodedLength) : Number.POSITIVE_INFINITY;
    this.#done = done;
  }

  asked(asked: Asked): void {
    this.#asked = asked;
  }

  /** To be called before the last of the answer is handed on; only the first call counts. */
  end(answered: Answered): void {
    if (this.#ended) return;
    this.#ended = true;
    this.#done({
      ...this.#asked,
      ...answered,
      requestBytes: Math.min(this.requestBytes, this.#decodedBytes),
      responseBytes: this.responseBytes,
      startedAt: this.#startedAt,
      endedAt: clock(),
    });
  }
}
