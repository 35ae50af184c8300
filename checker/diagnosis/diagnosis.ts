/** What misconceptions are called: a public contract, as teachers count them. Later models add to these. */
export type MisconceptionId =
  | 'crashed'
  | 'did-not-compile'
  | 'timed-out'
  | 'flooded'
  | 'not-started'
  | 'nothing-printed'
  | 'changed-source-files'
  | 'follows-symlinked-directories'
  | 'nothing-uploaded'
  | 'wrong-bucket'
  | 'reported-before-stored'
  | 'reported-despite-refusal'
  | 'swallowed-refusal'
  | 'bypasses-lab'
  | 'pinned-credentials';

/** A misconception that explains what was observed, and in which scenarios it showed. */
export interface Diagnosis {
  readonly id: MisconceptionId;
  readonly kind: 'required' | 'polish';
  readonly scenarios: readonly string[];
}
