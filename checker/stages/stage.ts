import type { Check, Demand } from '../comparison/check.ts';
import type { Random } from '../fixture/random.ts';
import type { Fixture } from '../fixture/tree.ts';
import type { Observation } from '../observation/observation.ts';

/** A short story for one fixture: what is there, and what a run in it must have done. Pure data and functions. */
export interface Scenario {
  readonly id: string;
  /** What is special about this folder, in a few words that follow "in a folder": `with odd names`. */
  readonly title: string;
  readonly fixture: Fixture;
  /** What the scenario asks. Never empty. */
  readonly demands: readonly Demand[];
  /** Holds the observation of the run in this fixture against the demands: one check for each. */
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
  /** The stories to run; smallest fixture first. */
  scenarios(circumstances: Circumstances): readonly Scenario[];
}
