import type { MisconceptionId } from './diagnosis.ts';

/** What went wrong with the entries that a regularity speaks of. Part of the JSON contract. */
export type RegularityKind =
  | 'missing'
  | 'unexpected'
  | 'altered'
  | 'content'
  | 'order'
  | 'requests'
  | 'notes';

/** What is named, so that words can be chosen for it. */
export type Subject = 'lines' | 'keys' | 'reports' | 'uploads' | 'downloads';

/** What is particular to this program: a number, a text. Apart from the identifier, which teachers count. */
export type Parameters = Readonly<Record<string, string | number>>;

/**
 * The simplest exact statement about some of what was observed: a fact, not a belief.
 * `which` is the predicate that holds for just those entries, `how` what became of them.
 */
export interface Regularity {
  readonly kind: RegularityKind;
  readonly subject: Subject;
  /** Whether the rule is a predicate that chooses entries, a change that was made to them, or a relation of the whole. */
  readonly says: 'which' | 'how' | 'relation';
  /** The name of a predicate, of a change or of a relation, as the vocabulary lists them. */
  readonly rule: string;
  /** The predicate is that the rule does not hold. */
  readonly negated: boolean;
  readonly parameters: Parameters;
  /** What limits a transformation to some entries; everything, where it is left out. */
  readonly where?: { readonly rule: string; readonly negated: boolean; readonly parameters: Parameters };
  /** What it costs to say it, in bits: the plainest statements are the cheapest. */
  readonly bits: number;
  /** Whether the statement covers all that went wrong in this way, and not only a part. */
  readonly isWhole: boolean;
  /** Entries that the rule covers and that are right all the same, or the other way round; by their paths. */
  readonly exceptions: readonly string[];
  readonly support: Support;
  readonly example: Example;
}

/** How much stands behind a statement: entries that went wrong so, entries that did not, and in how many folders. */
export interface Support {
  readonly positives: number;
  readonly negatives: number;
  readonly folders: number;
}

/** One entry that shows it. */
export interface Example {
  readonly folder: string;
  readonly path: string;
  readonly expected: string | null;
  readonly actual: string | null;
}

/** What is known, and what is regular about the rest. */
export interface Described {
  /** Beliefs that, together with the regularities, explain all that was observed; mostly none. */
  readonly known: readonly MisconceptionId[];
  readonly regularities: readonly Regularity[];
}

export const NOTHING_REGULAR: Described = { known: [], regularities: [] };

/** The identifier that teachers count: `missing:empty-files`, `missing:not-at-top`, `altered:lower-case`. */
export const idOf = ({ kind, rule, negated }: Pick<Regularity, 'kind' | 'rule' | 'negated'>): string =>
  `${kind}:${negated ? 'not-' : ''}${rule}`;
