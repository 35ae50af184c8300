import type { Check, Demand } from '../comparison/check.ts';
import type { Explained } from '../diagnosis/explained.ts';
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
  /** Writes to keys that end with these texts are refused with `AccessDenied`. */
  readonly refusedKeys?: readonly string[];
  /** Listings come in pages of at most so many lines. */
  readonly pageSize?: number;
  /** In these runs (counted from 0) the answer to this write (from 1) is kept back, to see whether the program waits. */
  readonly held?: readonly { readonly run: number; readonly write: number }[];
}

/** A point in time: so many minutes ago, or a date (ISO 8601). Times lie minutes apart, so that no clock decides. */
export type Moment = number | string;

/** Something that happens before a run of the program, by nobody's doing of the program's. */
export type Happening =
  | {
      readonly kind: 'file-written';
      readonly path: string;
      readonly content: string | Uint8Array;
      readonly at: Moment;
    }
  /** Without `paths` all files. */
  | { readonly kind: 'files-dated'; readonly at: Moment; readonly paths?: readonly string[] }
  | { readonly kind: 'file-removed'; readonly path: string }
  | {
      readonly kind: 'object-stored';
      readonly key: string;
      readonly content: string | Uint8Array;
      readonly at: Moment;
    }
  /** Those whose keys end so, whatever is before it, as a wrong key counts too; without it all objects. */
  | { readonly kind: 'objects-dated'; readonly at: Moment; readonly ending?: string }
  | { readonly kind: 'object-removed'; readonly key: string };

/** One run of the program, and what happens before it. */
export interface Run {
  /** The folder as described, or still without anything in it. */
  readonly folder: 'full' | 'empty';
  /** What it is called in the ids of checks. */
  readonly id?: string;
  /** What has happened, as a sentence of the story without its period: `An hour later nothing has changed`. */
  readonly says?: string;
  readonly happens?: readonly Happening[];
}

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

/** What a stage's scenarios depend on from outside. */
export interface Circumstances {
  /** Where random names come from. */
  readonly random: Random;
  /** Windows can't hold every name. */
  readonly platform: NodeJS.Platform;
}

/** What there is to explain: the scenarios as they were run, and what came of them. */
export interface StageEvidence {
  readonly scenarios: readonly Scenario[];
  /** Of each scenario the run that tells most. */
  readonly observations: readonly Observation[];
  /** Every run of every scenario, in their order. */
  readonly runs: readonly Observation[];
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
  /** Which beliefs, run in the same folders, would have led to what was observed. */
  explain?(evidence: StageEvidence): Explained;
}
