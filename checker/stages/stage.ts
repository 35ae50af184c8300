import type { Check, Demand } from '../comparison/check.ts';
import type { Random } from '../fixture/random.ts';
import type { Fixture } from '../fixture/tree.ts';
import type { Observation } from '../observation/observation.ts';

/** The S3 of a scenario, as the program finds it. */
export interface S3Setup {
  /** The bucket that the program is to use. */
  readonly bucket: string;
  /** Whether the environment names it, in BUCKET_NAME; `zerotoboto` needs no naming. */
  readonly named: boolean;
  /** Whether it is there. */
  readonly exists: boolean;
  /** Other buckets that are there too. */
  readonly others?: readonly string[];
  /** Writes to these keys are refused with `AccessDenied`. */
  readonly refusedKeys?: readonly string[];
  /** In these runs (counted from 0) the answer to this write (from 1) is kept back, to see whether the program waits. */
  readonly held?: readonly { readonly run: number; readonly write: number }[];
}

/** A short story for one fixture: what is there, and what a run in it must have done. Pure data and functions. */
export interface Scenario {
  readonly id: string;
  /** What is special about this folder, in a few words that follow "in a folder": `with odd names`. */
  readonly title: string;
  readonly fixture: Fixture;
  /** Each run of the program, one after the other: in the folder as described, or still without anything in it. */
  readonly runs: readonly ('full' | 'empty')[];
  /** The S3 that the runs talk to; without it there is none. */
  readonly s3?: S3Setup;
  /** What the scenario asks. Never empty. */
  readonly demands: readonly Demand[];
  /** Holds the observation of the last run in this fixture against the demands: one check for each. */
  judge(observation: Observation): Check[];
}

/** What a stage's scenarios depend on from outside. */
export interface Circumstances {
  /** Where random names come from. */
  readonly random: Random;
  /** Windows can't hold every name. */
  readonly platform: NodeJS.Platform;
}

/** One exercise of the course. */
export interface Stage {
  /** Also the name of its exercise, lesson, starter and solution. */
  readonly id: string;
  readonly number: number;
  /** Other names that the command line takes for it. */
  readonly aliases: readonly string[];
  /** What the program must do, as an imperative: `print the S3 key of every file`. */
  readonly title: string;
  readonly usesS3: boolean;
  /** The stories to run; smallest fixture first. */
  scenarios(circumstances: Circumstances): readonly Scenario[];
}
