import type { Admin, ListedObject } from '../admin.ts';

/**
 * Whole listings, from which pages are cut. One is kept until something is written, so that a program which reads a
 * thousand keys by tens doesn't cost a hundred whole listings. Only the program and the checker write to these buckets,
 * and both say so here.
 */
export class Listings {
  readonly #admin: Admin;
  readonly #kept = new Map<string, Promise<ListedObject[]>>();

  constructor(admin: Admin) {
    this.#admin = admin;
  }

  /** @throws BackendError and ProblemError, as `Admin.list` does */
  async list(bucket: string, prefix: string): Promise<ListedObject[]> {
    const name = JSON.stringify([bucket, prefix]);
    const kept = this.#kept.get(name);
    if (kept) return await kept;
    // Kept from its beginning on: what is written meanwhile takes it away again, even if it was not complete yet.
    const listing = this.#admin.list(bucket, prefix);
    this.#kept.set(name, listing);
    try {
      return await listing;
    } catch (error) {
      this.#kept.delete(name);
      throw error;
    }
  }

  /** To be called before and after everything that may change a bucket. */
  forget(): void {
    this.#kept.clear();
  }
}
