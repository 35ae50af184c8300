import type { Regularity } from '../diagnosis/regularity.ts';

/** What it costs to say a relation, in bits. */
const RELATION_BITS = 6;

/** What is particular to a statement about the whole. */
type Particular = Pick<Regularity, 'kind' | 'subject' | 'rule' | 'parameters' | 'support' | 'example'>;

/** A statement about the whole: it chooses no entries, so nothing can be an exception to it. */
export const relationOf = (particular: Particular): Regularity => ({
  ...particular,
  says: 'relation',
  negated: false,
  bits: RELATION_BITS,
  isWhole: true,
  exceptions: [],
});
