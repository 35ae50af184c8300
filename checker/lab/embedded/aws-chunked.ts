import { S3Error } from './errors.ts';

/** What the decoder hands on while it reads. */
export interface AwsChunkedEvents {
  /** Some bytes of the object. */
  data(piece: Buffer): void;
  /** A chunk is complete; the last one of a body is empty. The signature is there if the body is signed. */
  chunk(signature: string | undefined): void;
}

/** A size in hexadecimal and a signature of 64 digits; longer lines are no chunk headers. */
const MAX_LINE_BYTES = 8 * 1024;
const MAX_TRAILER_LINES = 32;

type State = 'header' | 'data' | 'data-end' | 'trailers' | 'done';

/**
 * Decodes `aws-chunked`, the framing in which clients send a body with signed chunks or with
 * trailing checksums ("Signature Calculations: Transferring Payload in Multiple Chunks", S3 API
 * reference). It takes the bytes in any pieces and keeps only an unfinished line.
 */
export class AwsChunkedDecoder {
  /** Header lines after the last chunk: names in lower case. Complete after `end`. */
  readonly trailers = new Map<string, string>();
  readonly #events: AwsChunkedEvents;
  #state: State = 'header';
  #line = '';
  #left = 0;
  #signature: string | undefined;

  constructor(events: AwsChunkedEvents) {
    this.#events = events;
  }

  /** @throws {S3Error} `IncompleteBody` or `MalformedTrailerError` if this cannot be aws-chunked. */
  push(bytes: Buffer): void {
    let at = 0;
    while (at < bytes.length) {
      if (this.#state === 'data') {
        const piece = bytes.subarray(at, at + this.#left);
        this.#events.data(piece);
        at += piece.length;
        this.#left -= piece.length;
        if (this.#left === 0) {
          this.#events.chunk(this.#signature);
          this.#state = 'data-end';
        }
      } else {
        const newline = bytes.indexOf(0x0a, at);
        const end = newline < 0 ? bytes.length : newline;
        if (this.#line.length + end - at > MAX_LINE_BYTES) throw new S3Error('IncompleteBody');
        this.#line += bytes.toString('latin1', at, end);
        at = end + 1;
        if (newline >= 0) this.#endOfLine();
      }
    }
  }

  /** Says that no more bytes come. @throws {S3Error} `IncompleteBody` if more had been announced. */
  end(): void {
    if (this.#state === 'trailers' && this.#line !== '') this.#endOfLine();
    if (this.#state !== 'trailers' && this.#state !== 'done') throw new S3Error('IncompleteBody');
  }

  #endOfLine(): void {
    const line = this.#line.endsWith('\r') ? this.#line.slice(0, -1) : this.#line;
    this.#line = '';
    if (this.#state === 'header') this.#chunkHeader(line);
    else if (this.#state === 'data-end') this.#endOfChunk(line);
    else if (this.#state === 'trailers') this.#trailer(line);
    // Whatever stands behind the end is not part of the body.
  }

  #endOfChunk(line: string): void {
    if (line !== '') throw new S3Error('IncompleteBody');
    this.#state = 'header';
  }

  #chunkHeader(line: string): void {
    const [, size, extensions = ''] = /^([0-9a-f]{1,12})(;.*)?$/i.exec(line) ?? [];
    if (size === undefined) throw new S3Error('IncompleteBody');
    this.#signature = /;chunk-signature=([0-9a-f]+)/i.exec(extensions)?.[1];
    this.#left = Number.parseInt(size, 16);
    if (this.#left > 0) {
      this.#state = 'data';
    } else {
      this.#events.chunk(this.#signature);
      this.#state = 'trailers';
    }
  }

  #trailer(line: string): void {
    if (line === '') {
      // Some clients end the last chunk with an empty line before the trailers, others do not.
      if (this.trailers.size > 0) this.#state = 'done';
      return;
    }
    const colon = line.indexOf(':');
    if (colon <= 0 || this.trailers.size >= MAX_TRAILER_LINES) throw new S3Error('MalformedTrailerError');
    this.trailers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
}
