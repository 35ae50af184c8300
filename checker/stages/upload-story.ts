import type { Scenario } from '../comparison/scenario.ts';
import type { S3Setup } from '../fixture/story.ts';
import type { Fixture } from '../fixture/tree.ts';
import type { Observation } from '../observation/observation.ts';
import { endsWell, judgeBy, leavesFiles, type Rule, required, unexpected, unjudged } from './rules.ts';
import { readUploads, type UploadReading, type UploadStatement } from './uploads.ts';

/** What every run that should succeed is held to. */
export const successRules = (id: string): Rule<UploadReading>[] => [
  endsWell(id),
  {
    demand: required(id, 'objects', 'stores every file under its key, byte for byte'),
    differences: (_observation, { objects }) => objects,
    needsGoodEnd: true,
  },
  {
    demand: required(id, 'report', 'reports each file, and where it is'),
    differences: (_observation, { report }) => report,
    needsGoodEnd: true,
  },
  {
    demand: required(id, 'after-storing', 'says Uploaded only once S3 has the object'),
    differences: (_observation, { tooEarly }) => unexpected(tooEarly),
  },
  leavesFiles(id),
];

/** The bucket that a program uses unless it is told another. */
export const ZEROTOBOTO: S3Setup = { bucket: 'zerotoboto', named: false, exists: true };

/** A scenario of a stage that uploads all there is. */
export interface UploadStory {
  readonly id: string;
  readonly title: string;
  readonly fixture: Fixture;
  readonly runs?: Scenario['runs'];
  readonly s3: S3Setup;
  readonly rules: readonly Rule<UploadReading>[];
}

export function uploadScenario(statement: UploadStatement, story: UploadStory): Scenario {
  const { id, title, fixture, runs = [{ folder: 'full' }], s3, rules } = story;
  const judge = (observation: Observation) =>
    observation.s3
      ? judgeBy(rules, observation, readUploads(statement, fixture, observation, observation.s3))
      : unjudged(rules, 'broken');
  return { id, title, fixture, runs, s3, demands: rules.map(({ demand }) => demand), judge };
}
