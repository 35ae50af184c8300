import type { Check } from '../comparison/check.ts';
import type { Scenario } from '../comparison/scenario.ts';
import { type Transfers, transfersIn } from '../comparison/transfers.ts';
import type { Run, S3Setup } from '../fixture/story.ts';
import type { Fixture } from '../fixture/tree.ts';
import type { Observation } from '../observation/observation.ts';
import { judgeBy, type Rule, unjudged } from './rules.ts';

/** A part of a story: what happens, then a run of the program, and what that run is held to. */
export interface Chapter {
  readonly id: string;
  /** What has happened, as a sentence without its period: `An hour later nothing has changed`. */
  readonly says: string;
  readonly happens: NonNullable<Run['happens']>;
  readonly rules: readonly Rule<Transfers>[];
}

export interface Story {
  readonly id: string;
  readonly title: string;
  readonly fixture: Fixture;
  readonly s3: S3Setup;
  readonly isLong?: true;
  /** Never empty. */
  readonly chapters: readonly Chapter[];
}

/** A scenario in which folder and bucket are looked at around every run. */
export function storyScenario({ id, title, fixture, s3, chapters, isLong }: Story): Scenario {
  const judge = (observation: Observation): Check[] => {
    const runs = [...(observation.earlier ?? []), observation];
    return chapters.flatMap(({ rules }, index) => {
      const run = runs[index];
      if (!run) return unjudged(rules, 'blocked');
      return run.s3 && run.folder ? judgeBy(rules, run, transfersIn(run)) : unjudged(rules, 'broken');
    });
  };
  return {
    id,
    title,
    fixture,
    s3,
    runs: chapters.map(({ id: run, says, happens }) => ({ folder: 'full', id: run, says, happens })),
    watchesFolder: true,
    ...(isLong ? { isLong } : {}),
    demands: chapters.flatMap(({ rules }) => rules.map(({ demand }) => demand)),
    judge,
  };
}
