import type { Parameters } from '../../diagnosis/regularity.ts';
import type { Entry, Folder } from '../entry.ts';

/** One entry with what became of it: `positive` where it went wrong in the way that is asked about. */
export interface Member {
  readonly folder: Folder;
  readonly entry: Entry;
  readonly positive: boolean;
  readonly expected: string | null;
  readonly actual: string | null;
}

/** A predicate with its numbers and texts filled in. */
export interface Instance {
  readonly parameters: Parameters;
  /** What it costs to say the numbers and texts; a bit each, unless said. */
  readonly extraBits?: number;
  holds(entry: Entry, folder: Folder): boolean;
}

/**
 * A property by which entries may be chosen. `bits` is what it costs to name it (a fixed prior: what programs commonly
 * choose by is cheap). `level` says what it depends on, because files that share that are one fact, not many.
 */
export interface Predicate {
  readonly rule: string;
  readonly bits: number;
  readonly level: 'place' | 'folder' | 'entry';
  /** It says nothing when turned round. */
  readonly noNegation?: true;
  /** With the numbers and texts that the members suggest. */
  instances(members: readonly Member[]): readonly Instance[];
}

/** A predicate without numbers or texts. */
export const plain = (
  rule: string,
  bits: number,
  level: Predicate['level'],
  holds: Instance['holds'],
): Predicate => {
  const instances = [remembering(holds)];
  return { rule, bits, level, instances: () => instances };
};

/** An instance without numbers or texts, asked once about each entry: the same entries are members of many populations. */
export function remembering(holds: Instance['holds']): Instance {
  const known = new WeakMap<Entry, boolean>();
  return {
    parameters: {},
    holds: (entry, folder) => {
      const found = known.get(entry) ?? holds(entry, folder);
      known.set(entry, found);
      return found;
    },
  };
}

/** Turned round, these say nothing that a program does. */
export const oneWay = (rule: string): { readonly noNegation?: true } =>
  /^(after-|later-|right-after-|in-folder-of-)|-(before|again)$/.test(rule) ? { noNegation: true } : {};
