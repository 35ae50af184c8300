import { randomInt } from 'node:crypto';
import { LARGEST_SEED } from '../../fixture/random.ts';
import type { BackendKind } from '../../lab/backend.ts';
import { ProblemError } from '../../observation/problem.ts';

/** The flags of `check`, as they came. */
export interface CheckFlags {
  readonly file?: string;
  readonly run?: string;
  readonly seed?: string;
  readonly timeout?: string;
  readonly keep?: boolean;
  readonly s3?: string;
  readonly saveCase?: boolean;
}

/** What the flags say, with defaults for those that weren't given. */
export interface CheckSettings {
  readonly seed: number;
  readonly timeoutMs: number;
  readonly keep: boolean;
  readonly s3: 'auto' | BackendKind;
}

/** Wall time that a run gets unless `--timeout` says otherwise, in seconds. */
const DEFAULT_TIMEOUT_S = 15;

const LONGEST_TIMEOUT_S = 3600;

/** Small seeds are easy to type again. */
const newSeed = (): number => randomInt(1, 10_000);

function seedOf(given: string | undefined): number {
  if (given === undefined) return newSeed();
  const seed = Number(given);
  if (/^\d+$/.test(given) && seed <= LARGEST_SEED) return seed;
  throw new ProblemError({
    kind: 'bad-value',
    flag: '--seed',
    given,
    wanted: `a whole number from 0 to ${LARGEST_SEED}`,
  });
}

function timeoutOf(given: string | undefined): number {
  if (given === undefined) return DEFAULT_TIMEOUT_S * 1000;
  const seconds = Number(given);
  if (/^\d+(\.\d+)?$/.test(given) && seconds > 0 && seconds <= LONGEST_TIMEOUT_S) return seconds * 1000;
  throw new ProblemError({
    kind: 'bad-value',
    flag: '--timeout',
    given,
    wanted: `seconds, more than 0 and up to ${LONGEST_TIMEOUT_S}`,
  });
}

function s3Of(given: string | undefined): 'auto' | BackendKind {
  if (given === undefined) return 'auto';
  if (given === 'auto' || given === 'embedded' || given === 'localstack') return given;
  throw new ProblemError({
    kind: 'bad-value',
    flag: '--s3',
    given,
    wanted: '"auto", "localstack" or "embedded"',
  });
}

/** @throws ProblemError that names the first flag whose value makes no sense */
export const readFlags = ({ seed, timeout, keep, s3 }: CheckFlags): CheckSettings => ({
  seed: seedOf(seed),
  timeoutMs: timeoutOf(timeout),
  keep: keep === true,
  s3: s3Of(s3),
});
