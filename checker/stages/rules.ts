import type { Check, Demand } from '../comparison/check.ts';
import { type Differences, isSame, NO_DIFFERENCES } from '../comparison/differences.ts';
import { endedWell } from '../observation/ending.ts';
import type { Observation } from '../observation/observation.ts';
import { changedFiles } from './changed-files.ts';

/** A demand with what decides it: what differs from it in an observation, and in what was read from that. */
export interface Rule<Reading> {
  readonly demand: Demand;
  readonly differences: (observation: Observation, reading: Reading) => Differences;
  /** Whether it holds, where that isn't just a matter of differences. */
  readonly holds?: (observation: Observation, reading: Reading) => boolean;
  /** A program that broke off can't be asked for it. */
  readonly needsGoodEnd?: true;
}

export const none = (): Differences => NO_DIFFERENCES;

export const unexpected = (items: readonly string[]): Differences => ({
  ...NO_DIFFERENCES,
  unexpected: items,
});

export const required = (scenario: string, id: string, title: string): Demand => ({
  scenario,
  id,
  title,
  kind: 'required',
});

export const polish = (scenario: string, id: string, title: string): Demand => ({
  scenario,
  id,
  title,
  kind: 'polish',
});

/** Judges one run by rules. */
export function judgeBy<Reading>(
  rules: readonly Rule<Reading>[],
  observation: Observation,
  reading: Reading,
): Check[] {
  return rules.map(({ demand, differences: find, holds, needsGoodEnd }) => {
    const differences = find(observation, reading);
    const good = isSame(differences) && (holds?.(observation, reading) ?? true);
    const verdict = good ? 'passed' : needsGoodEnd && !endedWell(observation.ending) ? 'blocked' : 'failed';
    return { ...demand, verdict, differences };
  });
}

/** The checks of rules that could not be applied. Without an S3 only a fault of the checker can be the reason. */
export const unjudged = (
  rules: readonly { readonly demand: Demand }[],
  verdict: 'broken' | 'blocked',
): Check[] => rules.map(({ demand }) => ({ ...demand, verdict, differences: NO_DIFFERENCES }));

export const endsWell = <Reading>(scenario: string, id = 'ends'): Rule<Reading> => ({
  demand: required(scenario, id, 'ends by itself with exit code 0'),
  differences: none,
  holds: ({ ending }) => endedWell(ending),
});

export const leavesFiles = <Reading>(scenario: string, id = 'files'): Rule<Reading> => ({
  demand: required(scenario, id, 'leaves the files as they were'),
  differences: ({ changes }) => changedFiles(changes),
});
