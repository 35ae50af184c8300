import type { MisconceptionId } from './diagnosis.ts';
import type { Model } from './model.ts';

/** Models that together explain what was observed, and the procedure that they make. */
export interface Explanation<P> {
  /** What the models are called, each once. */
  readonly ids: readonly MisconceptionId[];
  readonly models: readonly Model<P>[];
  readonly procedure: P;
}
