import type { Diagnosis, MisconceptionId } from './diagnosis.ts';
import type { Explanation } from './explanation.ts';

/** What the models of a stage say about its runs. */
export interface Explained {
  readonly diagnoses: readonly Diagnosis[];
  /** Equally simple explanations that nothing decides between, as lists of identifiers; empty when one is the simplest. */
  readonly alternatives: readonly (readonly MisconceptionId[])[];
}

export const UNEXPLAINED: Explained = { diagnoses: [], alternatives: [] };

/**
 * The simplest explanations as diagnoses. Where several are left, only what they have in common is a diagnosis.
 * @param describe makes a diagnosis of one of an explanation's identifiers
 */
export function explainedBy<P>(
  explanations: readonly Explanation<P>[],
  describe: (id: MisconceptionId, explanation: Explanation<P>) => Diagnosis,
): Explained {
  const [first, ...others] = explanations;
  if (!first) return UNEXPLAINED;
  const common = first.ids.filter((id) => others.every(({ ids }) => ids.includes(id)));
  return {
    diagnoses: common.map((id) => describe(id, first)),
    alternatives: others.length === 0 ? [] : explanations.map(({ ids }) => ids),
  };
}
