import type { Run, S3Setup } from '../fixture/story.ts';
import type { Fixture } from '../fixture/tree.ts';
import type { Observation } from '../observation/observation.ts';
import type { Check, Demand } from './check.ts';

/** A short story for one fixture: what is there, and what a run in it must have done. Pure data and functions. */
export interface Scenario {
  readonly id: string;
  /** What is special about this folder, in a few words that follow "in a folder": `with odd names`. */
  readonly title: string;
  readonly fixture: Fixture;
  /** Each run of the program, one after the other. Never empty. */
  readonly runs: readonly Run[];
  /**
   * It takes long, gets more time, and is run last, if all that is required elsewhere passes: else it would tell nothing
   * new.
   */
  readonly isLong?: true;
  /** Whether the folder is to be observed as a whole, because the program may change it. */
  readonly watchesFolder?: true;
  /** The S3 that the runs talk to; without it there is none. */
  readonly s3?: S3Setup;
  /** What the scenario asks. Never empty. */
  readonly demands: readonly Demand[];
  /**
   * Holds the observation of a run, and of those before it, against the demands: one check for each. Demands on later
   * runs are `blocked`.
   */
  judge(observation: Observation): Check[];
}
