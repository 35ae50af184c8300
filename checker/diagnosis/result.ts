import type { Check, Verdict } from '../comparison/check.ts';
import type { CompileError, Observation } from '../observation/observation.ts';
import type { MachineProblem } from '../observation/problem.ts';
import type { Diagnosis, MisconceptionId } from './diagnosis.ts';
import type { Regularity } from './regularity.ts';

/** Everything that is known of a stage after a check: what reports, in whatever form, are made of. */
export interface StageResult {
  readonly stage: string;
  /** What the stage asks, as an imperative. */
  readonly title: string;
  /** The program as people call it: `exercises/backup-2.ts`, or the command that was given. */
  readonly program: string;
  readonly verdict: Exclude<Verdict, 'blocked'>;
  readonly durationMs: number;
  readonly checks: readonly Check[];
  readonly diagnoses: readonly Diagnosis[];
  /** Equally simple explanations that nothing decides between, as lists of identifiers. */
  readonly alternatives: readonly (readonly MisconceptionId[])[];
  /** What is regular about what was observed, where no belief explains all of it; the plainest first. */
  readonly regularities: readonly Regularity[];
  readonly observations: readonly Observation[];
  /** What is special about each scenario's folder, by its id. */
  readonly scenarioTitles: Readonly<Record<string, string>>;
  /** TypeScript's view of the file, asked for when it may help. */
  readonly advice: readonly CompileError[];
  /** Where fixtures were left, when they were to be kept. */
  readonly kept: readonly { readonly scenario: string; readonly path: string }[];
  /** Why the verdict is `broken`. */
  readonly problem?: MachineProblem;
}
