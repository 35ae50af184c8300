import { compareUtf8 } from './utf8-order.ts';

/**
 * A set of keys kept in UTF-8 byte order, so that a page of a listing costs a binary search and
 * its own length, however many keys there are.
 */
export class SortedKeys {
  readonly #keys: string[] = [];

  constructor(keys: Iterable<string> = []) {
    for (const key of keys) this.add(key);
  }

  get size(): number {
    return this.#keys.length;
  }

  at(index: number): string | undefined {
    return this.#keys[index];
  }

  add(key: string): void {
    const last = this.#keys.at(-1);
    // Uploads mostly come in order: appending needs no search.
    if (last === undefined || compareUtf8(last, key) < 0) {
      this.#keys.push(key);
      return;
    }
    const index = this.from(key);
    if (this.#keys[index] !== key) this.#keys.splice(index, 0, key);
  }

  delete(key: string): void {
    const index = this.from(key);
    if (this.#keys[index] === key) this.#keys.splice(index, 1);
  }

  /** The index of the first key that is `key` or comes after it. */
  from(key: string): number {
    return this.#first((candidate) => compareUtf8(candidate, key) >= 0);
  }

  /** The index of the first key that comes after `key`. */
  after(key: string): number {
    return this.#first((candidate) => compareUtf8(candidate, key) > 0);
  }

  /** The index of the first key after all those that begin with `prefix`. */
  afterPrefix(prefix: string): number {
    return this.#first((candidate) => !candidate.startsWith(prefix) && compareUtf8(candidate, prefix) > 0);
  }

  /** `holds` must be false for a first stretch of the keys and true for all the rest. */
  #first(holds: (key: string) => boolean): number {
    let low = 0;
    let high = this.#keys.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (holds(this.#keys[middle] as string)) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}
