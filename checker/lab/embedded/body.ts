/** Pieces smaller than this are copied together, so that no object is held as thousands of crumbs. */
const CRUMB_BYTES = 16 * 1024;
const BLOCK_BYTES = 64 * 1024;
const BLOCK_CRUMBS = 1024;

/** The bytes of an object or a part, as the list of buffers that arrived. Never joined, never changed. */
export class Body {
  static readonly empty = new Body([]);
  readonly chunks: readonly Buffer[];
  /** In bytes. */
  readonly size: number;

  constructor(chunks: readonly Buffer[]) {
    this.chunks = chunks;
    this.size = chunks.reduce((sum, chunk) => sum + chunk.length, 0);
  }

  /** The bytes from `start` to before `end`, sharing this body's memory. */
  slice(start: number, end: number): Body {
    if (start <= 0 && end >= this.size) return this;
    const picked: Buffer[] = [];
    let offset = 0;
    for (const chunk of this.chunks) {
      if (offset >= end) break;
      if (offset + chunk.length > start) {
        picked.push(chunk.subarray(Math.max(0, start - offset), Math.min(chunk.length, end - offset)));
      }
      offset += chunk.length;
    }
    return new Body(picked);
  }

  static join(bodies: readonly Body[]): Body {
    return new Body(bodies.flatMap((body) => body.chunks));
  }
}

/** Collects a body while it arrives. */
export class BodyBuilder {
  readonly #chunks: Buffer[] = [];
  #crumbs: Buffer[] = [];
  #crumbBytes = 0;

  append(piece: Buffer): void {
    if (piece.length === 0) return;
    if (piece.length >= CRUMB_BYTES) {
      this.#flush();
      this.#chunks.push(piece);
      return;
    }
    this.#crumbs.push(piece);
    this.#crumbBytes += piece.length;
    if (this.#crumbBytes >= BLOCK_BYTES || this.#crumbs.length >= BLOCK_CRUMBS) this.#flush();
  }

  build(): Body {
    this.#flush();
    return this.#chunks.length === 0 ? Body.empty : new Body(this.#chunks);
  }

  #flush(): void {
    const [first] = this.#crumbs;
    if (first === undefined) return;
    this.#chunks.push(this.#crumbs.length === 1 ? first : Buffer.concat(this.#crumbs, this.#crumbBytes));
    this.#crumbs = [];
    this.#crumbBytes = 0;
  }
}
