import type { ListedObject } from '../admin.ts';

/** An object's date as the program is to see it, and the one that the backend keeps. Both in ms since 1970. */
interface Dated {
  readonly seen: number;
  readonly kept: number;
}

/** S3 keeps whole seconds. */
const wholeSeconds = (ms: number): number => Math.floor(ms / 1000) * 1000;

/**
 * Dates that a story gives to objects. S3 dates an object when it is stored and lets nobody change that; so the proxy
 * tells the program another date, in headers, in listings and in conditions, the same way in front of every backend.
 * An object that is stored anew has its own date again.
 */
export class Dates {
  readonly #dated = new Map<string, Dated>();

  static #name = (bucket: string, key: string): string => `${bucket}/${key}`;

  get isEmpty(): boolean {
    return this.#dated.size === 0;
  }

  /** @param bucket in the backend */
  set(bucket: string, key: string, dates: Dated): void {
    this.#dated.set(Dates.#name(bucket, key), {
      seen: wholeSeconds(dates.seen),
      kept: wholeSeconds(dates.kept),
    });
  }

  /** To be called when an object has been stored anew. */
  forget(bucket: string, key: string): void {
    this.#dated.delete(Dates.#name(bucket, key));
  }

  /** The `Last-Modified` that the program is told, in the form of HTTP; undefined for an object with its own date. */
  header(bucket: string, key: string): string | undefined {
    const dated = this.#dated.get(Dates.#name(bucket, key));
    return dated && new Date(dated.seen).toUTCString();
  }

  /** An entry of a listing as the program is to see it. */
  listed(bucket: string, object: ListedObject): ListedObject {
    const dated = this.#dated.get(Dates.#name(bucket, object.key));
    return dated ? { ...object, lastModified: new Date(dated.seen).toISOString() } : object;
  }

  /** The date of a condition (`If-Modified-Since` and its opposite) as the backend has to be asked, for the same answer. */
  condition(bucket: string, key: string, value: string, now: number): string {
    const dated = this.#dated.get(Dates.#name(bucket, key));
    const asked = Date.parse(value);
    if (!dated || Number.isNaN(asked)) return value;
    // A date to come makes no condition (RFC 9110, 13.1.3).
    return new Date(Math.min(asked + dated.kept - dated.seen, now)).toUTCString();
  }
}
