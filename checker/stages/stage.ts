import type { Scenario } from '../comparison/scenario.ts';
import type { StageEvidence } from '../diagnosis/evidence.ts';
import type { Explained } from '../diagnosis/explained.ts';
import type { Described } from '../diagnosis/regularity.ts';
import type { Random } from '../fixture/random.ts';

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
  /** Which beliefs, run in the same folders, would have led to what was observed. */
  explain?(evidence: StageEvidence): Explained;
  /**
   * What is regular about what was observed, where no belief explains it.
   * @param hasTime whether it may go on looking; it is asked now and then
   */
  describe?(evidence: StageEvidence, hasTime: () => boolean): Described;
}
