import { S3Error } from './errors.ts';

/** What one stored version, part or upload costs beside its bytes and its key: a generous round figure. */
export const OVERHEAD_BYTES = 512;

/** Counts what is held in memory, and refuses what would go past the limit. */
export class MemoryBudget {
  readonly #limit: number;
  #used = 0;

  /** @param limit in bytes */
  constructor(limit: number) {
    this.#limit = limit;
  }

  /** In bytes. */
  get used(): number {
    return this.#used;
  }

  /** @throws {S3Error} `InsufficientStorage` if `bytes` more would go past the limit; nothing is taken then. */
  take(bytes: number): void {
    this.require(bytes);
    this.#used += bytes;
  }

  /** Refuses early what `take` would refuse later. */
  require(bytes: number): void {
    if (this.#used + bytes <= this.#limit) return;
    const limit = Math.floor(this.#limit / 2 ** 20);
    throw new S3Error('InsufficientStorage', {
      message: `This S3 keeps its objects in memory, and holds at most ${limit} MiB. Delete objects to make room.`,
    });
  }

  give(bytes: number): void {
    this.#used -= bytes;
  }
}
