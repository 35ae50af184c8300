import type { Check, Demand } from '../comparison/check.ts';
import { type Differences, isSame, NO_DIFFERENCES } from '../comparison/differences.ts';
import { baseName, type Fixture, file, forPlatform } from '../fixture/tree.ts';
import { assetsFixture, uploadsFixture } from '../fixture/trees.ts';
import { endedWell } from '../observation/ending.ts';
import type { Observation } from '../observation/observation.ts';
import { changedFiles } from './changed-files.ts';
import type { S3Setup, Scenario, Stage } from './stage.ts';
import { readUploads, type UploadReading } from './uploads.ts';

/** A demand with what decides it: what differs from it in an observation. */
interface Rule {
  readonly demand: Demand;
  readonly differences: (observation: Observation, reading: UploadReading) => Differences;
  /** Whether it holds, where that isn't just a matter of differences. */
  readonly holds?: (observation: Observation, reading: UploadReading) => boolean;
  /** A program that broke off can't be asked for it. */
  readonly needsGoodEnd?: true;
}

const none = (): Differences => NO_DIFFERENCES;

/** Judges by rules. Without an S3 there is nothing to judge, which only a fault of the checker can bring about. */
function judgeBy(rules: readonly Rule[], fixture: Fixture, observation: Observation): Check[] {
  const { s3, ending } = observation;
  if (!s3) return rules.map(({ demand }) => ({ ...demand, verdict: 'broken', differences: NO_DIFFERENCES }));
  const reading = readUploads(fixture, observation, s3);
  return rules.map(({ demand, differences: find, holds, needsGoodEnd }) => {
    const differences = find(observation, reading);
    const good = isSame(differences) && (holds?.(observation, reading) ?? true);
    const verdict = good ? 'passed' : needsGoodEnd && !endedWell(ending) ? 'blocked' : 'failed';
    return { ...demand, verdict, differences };
  });
}

const required = (scenario: string, id: string, title: string): Demand => ({
  scenario,
  id,
  title,
  kind: 'required',
});
const polish = (scenario: string, id: string, title: string): Demand => ({
  scenario,
  id,
  title,
  kind: 'polish',
});

const unexpected = (lines: readonly string[]): Differences => ({ ...NO_DIFFERENCES, unexpected: lines });

/** What every run that should succeed is held to. */
const successRules = (id: string): Rule[] => [
  {
    demand: required(id, 'ends', 'ends by itself with exit code 0'),
    differences: none,
    holds: ({ ending }) => endedWell(ending),
  },
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
  {
    demand: required(id, 'files', 'leaves the files as they were'),
    differences: ({ changes }) => changedFiles(changes),
  },
];

interface Story {
  readonly id: string;
  readonly title: string;
  readonly fixture: Fixture;
  readonly runs?: Scenario['runs'];
  readonly s3: S3Setup;
  readonly rules: readonly Rule[];
}

const scenarioOf = ({ id, title, fixture, runs = [{ folder: 'full' }], s3, rules }: Story): Scenario => ({
  id,
  title,
  fixture,
  runs,
  s3,
  demands: rules.map(({ demand }) => demand),
  judge: (observation) => judgeBy(rules, fixture, observation),
});

const zerotoboto: S3Setup = { bucket: 'zerotoboto', named: false, exists: true };

/** The lesson's folder: at first nothing in it, then all of it, then once more. */
function assetsStory(): Story {
  const id = 'assets';
  const fixture = assetsFixture();
  const files = fixture.entries.filter(({ path }) => !path.startsWith('.')).length;
  return {
    id,
    title: "the lesson's own folder",
    fixture,
    runs: [{ folder: 'empty' }, { folder: 'full' }, { folder: 'full' }],
    s3: {
      ...zerotoboto,
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
function contentsStory(fixture: Fixture): Story {
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

/** S3 refuses one of three files. */
function refusalStory(): Story {
  const id = 'refusal';
  const fixture: Fixture = {
    workingDirectory: 'srv/shared/notes',
    entries: [file('draft.txt'), file('locked/secret.txt'), file('todo.txt')],
  };
  const refused = `${baseName(fixture.workingDirectory)}/locked/secret.txt`;
  return {
    id,
    title: 'a folder with a file that S3 refuses',
    fixture,
    s3: { ...zerotoboto, refusedKeys: [refused] },
    rules: [
      {
        demand: required(id, 'tries', 'asks S3 to store every file'),
        differences: none,
        holds: ({ s3 }) =>
          (s3?.requests ?? []).some(
            ({ key, code, status }) => key === refused && (code === 'AccessDenied' || status === 403),
          ),
      },
      {
        demand: required(id, 'truth', 'says Uploaded only of what S3 has'),
        differences: (_observation, { untrue, tooEarly }) => unexpected([...untrue, ...tooEarly]),
      },
      {
        demand: required(id, 'ends-in-failure', 'ends by itself, with an exit code other than 0'),
        differences: none,
        holds: ({ ending }) => ending.kind === 'exited' && ending.code !== 0,
      },
    ],
  };
}

/** The bucket is not there. */
function missingBucketStory(): Story {
  const id = 'missing-bucket';
  const fixture: Fixture = { workingDirectory: 'srv/first-time', entries: [file('hello.txt')] };
  return {
    id,
    title: 'a folder whose bucket does not exist',
    fixture,
    s3: { ...zerotoboto, exists: false },
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
    scenarioOf(assetsStory()),
    scenarioOf(refusalStory()),
    scenarioOf(missingBucketStory()),
    scenarioOf(contentsStory(forPlatform(uploadsFixture(random), platform))),
  ],
};
