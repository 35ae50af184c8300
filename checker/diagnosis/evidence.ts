import type { Check } from '../comparison/check.ts';
import type { Scenario } from '../comparison/scenario.ts';
import type { Observation } from '../observation/observation.ts';

/** What there is to diagnose: every run of a stage, its checks, and whether the learner has begun. */
export interface Evidence {
  /** Of each scenario the run that tells most: the first that failed, else the last. */
  readonly observations: readonly Observation[];
  /** Every run of every scenario, in their order. */
  readonly runs: readonly Observation[];
  readonly checks: readonly Check[];
  /** Whether the program is still the pristine starter. */
  readonly isStarter: boolean;
}

/** What there is to explain: the scenarios as they were run, and what came of them. */
export interface StageEvidence {
  readonly scenarios: readonly Scenario[];
  /** Of each scenario the run that tells most. */
  readonly observations: readonly Observation[];
  /** Every run of every scenario, in their order. */
  readonly runs: readonly Observation[];
}
