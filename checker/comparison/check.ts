import type { Differences } from './differences.ts';

/**
 * `failed` is the learner's program; `blocked` is already explained by an earlier check; `broken` means that the checker
 * or its S3 could not do its work, which is never the learner's fault.
 */
export type Verdict = 'passed' | 'failed' | 'blocked' | 'broken';

/** One thing that a scenario asks of a program. `polish` goes beyond the stage and never fails it. */
export interface Demand {
  readonly id: string;
  readonly title: string;
  readonly scenario: string;
  readonly kind: 'required' | 'polish';
}

/** A demand, judged. */
export interface Check extends Demand {
  readonly verdict: Verdict;
  readonly differences: Differences;
}

/**
 * The verdict on a stage. Nothing passes by default: without a required check that was carried out there is nothing to
 * pass, and that is the checker's fault.
 */
export function verdictOn(checks: readonly Check[]): Exclude<Verdict, 'blocked'> {
  const required = checks.filter(({ kind }) => kind === 'required');
  if (required.some(({ verdict }) => verdict === 'broken')) return 'broken';
  if (required.some(({ verdict }) => verdict === 'failed')) return 'failed';
  return required.length > 0 && required.every(({ verdict }) => verdict === 'passed') ? 'passed' : 'broken';
}
