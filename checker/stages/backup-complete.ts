import { uploadPipeline, withoutDotfiles } from '../beliefs/pipeline.ts';
import { explainTransfers } from '../beliefs/transfers/explain-transfers.ts';
import { rightProcedure } from '../beliefs/transfers/library.ts';
import { isSame } from '../comparison/differences.ts';
import { type Fixture, file, forPlatform } from '../fixture/tree.ts';
import { assetsFixture, uploadsFixture } from '../fixture/trees.ts';
import { endedWell } from '../observation/ending.ts';
import { describeTransfers } from '../regularities/transfers.ts';
import { REFUSAL, refusalScenario } from './refusal.ts';
import { none, polish, required, unexpected } from './rules.ts';
import type { Stage } from './stage.ts';
import { successRules, type UploadStory, uploadScenario, ZEROTOBOTO } from './upload-story.ts';
import { type UploadStatement, uploadWish } from './uploads.ts';

/** What is to be uploaded, and how strictly every printed line is read. */
const statement: UploadStatement = { pipeline: uploadPipeline(withoutDotfiles), everyLineCounts: true };

/** The lesson's folder: at first nothing in it, then all of it, then once more. */
function assetsStory(): UploadStory {
  const id = 'assets';
  const fixture = assetsFixture();
  const files = fixture.entries.filter(({ path }) => !path.startsWith('.')).length;
  return {
    id,
    title: "the lesson's own folder",
    fixture,
    runs: [{ folder: 'empty' }, { folder: 'full' }, { folder: 'full' }],
    s3: {
      ...ZEROTOBOTO,
      held: [
        { run: 1, write: 1 },
        { run: 2, write: files },
      ],
    },
    rules: [
      ...successRules(id),
      {
        demand: required(id, 'empty-folder', 'does nothing in an empty folder'),
        differences: none,
        holds: ({ earlier = [] }) => {
          const [empty] = earlier;
          return (
            empty !== undefined &&
            endedWell(empty.ending) &&
            !/^Uploaded /m.test(empty.stdout) &&
            [...(empty.s3?.buckets.values() ?? [])].every((objects) => objects.length === 0)
          );
        },
      },
    ],
  };
}

/** Names and contents that something on the way may spoil, in a bucket that the environment names. */
function contentsStory(fixture: Fixture): UploadStory {
  const id = 'contents';
  return {
    id,
    title: 'a folder with unusual names and contents',
    fixture,
    s3: { bucket: 'my-own-backups', named: true, exists: true, others: ['zerotoboto'] },
    rules: [
      ...successRules(id),
      {
        demand: polish(id, 'bucket-name', 'takes the bucket from BUCKET_NAME'),
        differences: none,
        holds: ({ s3 }, { bucket }) => bucket === s3?.bucket,
      },
    ],
  };
}

/** The bucket is not there. */
function missingBucketStory(): UploadStory {
  const id = 'missing-bucket';
  const fixture: Fixture = { workingDirectory: 'srv/first-time', entries: [file('hello.txt')] };
  return {
    id,
    title: 'a folder whose bucket does not exist',
    fixture,
    s3: { ...ZEROTOBOTO, exists: false },
    rules: [
      {
        demand: polish(id, 'missing-bucket', "fails, or makes the bucket, when it isn't there"),
        differences: (_observation, { untrue }) => unexpected(untrue),
        holds: ({ ending, s3 }, { objects }) =>
          s3 !== undefined &&
          ((ending.kind === 'exited' && ending.code !== 0) || (endedWell(ending) && isSame(objects))),
      },
    ],
  };
}

/** The whole backup: each file in the bucket, under its key, and a true report. */
export const backupComplete: Stage = {
  id: 'backup-complete',
  number: 3,
  aliases: ['complete'],
  usesS3: true,
  title: 'upload every file, and report each',
  scenarios: ({ random, platform }) => [
    uploadScenario(statement, assetsStory()),
    refusalScenario(),
    uploadScenario(statement, missingBucketStory()),
    uploadScenario(statement, contentsStory(forPlatform(uploadsFixture(random), platform))),
  ],
  explain: (evidence) =>
    explainTransfers(
      {
        task: 'upload',
        right: rightProcedure('upload'),
        lines: 'all',
        leftOut: [REFUSAL, 'missing-bucket'],
      },
      evidence,
    ),
  describe: (evidence, hasTime) =>
    describeTransfers(
      { wants: uploadWish(statement), leftOut: [REFUSAL, 'missing-bucket'], reports: true },
      evidence,
      hasTime,
    ),
};
