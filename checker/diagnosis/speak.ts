import type { Diagnosis, MisconceptionId } from './diagnosis.ts';
import type { Explained } from './explained.ts';
import { type Described, NOTHING_REGULAR } from './regularity.ts';

/** What says only how a program ended or what it reported, and nothing about which files it treats how. */
const LEAVES_OPEN: readonly MisconceptionId[] = [
  'crashed',
  'ended-too-early',
  'changed-source-files',
  'reported-before-stored',
  'reported-despite-refusal',
  'swallowed-refusal',
  'pinned-credentials',
];

/**
 * Whether regularities are to be looked for: where no belief explains what was observed, and what was read off its end
 * says nothing about the rest. A program that never ran or was cut short shows nothing that could be regular.
 */
export const leavesOpen = ({ diagnoses, alternatives }: Explained): boolean =>
  alternatives.length === 0 &&
  diagnoses.every(({ id, kind }) => kind === 'polish' || LEAVES_OPEN.includes(id));

/** What is known beside a regularity that explains the rest. */
const known = (id: MisconceptionId, scenarios: readonly string[]): Diagnosis => ({
  id,
  kind: 'required',
  scenarios,
});

/** What diagnosis says with what is regular about the rest. @param describe looks for it, which takes its time */
export function withRegularities(
  explained: Explained,
  scenarios: readonly string[],
  describe: () => Described,
): Explained & Pick<Described, 'regularities'> {
  const described = leavesOpen(explained) ? describe() : NOTHING_REGULAR;
  const named = explained.diagnoses.map(({ id }) => id);
  const beliefs = described.known.filter((id) => !named.includes(id)).map((id) => known(id, scenarios));
  return {
    ...explained,
    diagnoses: [...beliefs, ...explained.diagnoses],
    regularities: described.regularities,
  };
}
