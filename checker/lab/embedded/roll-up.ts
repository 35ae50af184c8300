import type { SortedKeys } from './sorted-keys.ts';

/** What a listing is asked for. Empty strings stand for "not given". */
export interface RollUp {
  readonly prefix: string;
  readonly delimiter: string;
  /** Only what comes after this key, or after this common prefix. */
  readonly after: string;
  /** `after` itself belongs to the listing too (versions of one key can go on over a page's end). */
  readonly inclusive?: boolean;
}

/** One line of a listing: a key by itself, or many keys behind their common prefix. */
export type RolledUp =
  | { readonly kind: 'key'; readonly key: string }
  | { readonly kind: 'prefix'; readonly prefix: string };

/**
 * Walks the keys in order, rolled up at the first delimiter after the prefix. Lazy: a page takes
 * what it needs, and a common prefix is passed over by one binary search, not key by key.
 */
export function* rollUp(
  keys: SortedKeys,
  { prefix, delimiter, after, inclusive }: RollUp,
): Generator<RolledUp> {
  const beginning = prefix === '' ? 0 : keys.from(prefix);
  const start = after === '' ? 0 : inclusive ? keys.from(after) : keys.after(after);
  let index = Math.max(beginning, start);
  for (let key = keys.at(index); key?.startsWith(prefix); key = keys.at(index)) {
    const cut = delimiter === '' ? -1 : key.indexOf(delimiter, prefix.length);
    if (cut < 0) {
      yield { kind: 'key', key };
      index += 1;
    } else {
      const common = key.slice(0, cut + delimiter.length);
      // A page that ended at this prefix, or inside it, has shown it already.
      if (!after.startsWith(common)) yield { kind: 'prefix', prefix: common };
      index = keys.afterPrefix(common);
    }
  }
}
