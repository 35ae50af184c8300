import { isDotfile, isInHiddenFolder } from '../beliefs/pipeline.ts';
import { explainTransfers } from '../beliefs/transfers/explain-transfers.ts';
import { rightProcedure } from '../beliefs/transfers/library.ts';
import { type Side, sameContent, type Transfers, type Wish } from '../comparison/transfers.ts';
import { type Fixture, file, forPlatform } from '../fixture/tree.ts';
import { allBytes, namingTraps, randomWord } from '../fixture/trees.ts';
import { REFUSAL, refusalScenario } from './refusal.ts';
import { endsWell, leavesFiles, polish, type Rule, required, unexpected } from './rules.ts';
import type { Stage } from './stage.ts';
import { type Chapter, type Story, storyScenario } from './story.ts';
import { disturbedObjects, missingUploads, type Statement, uploadReport } from './transfer-rules.ts';
import { ZEROTOBOTO } from './upload-story.ts';
import { tooEarlyIn } from './uploads.ts';

/**
 * A file goes up when S3 has no object of its key or an older one. An object that is newer and holds something else is
 * left open here: programs that compare contents upload it, and that is a reasonable reading.
 */
export const decide = ({ path, file: local, object }: Side): Wish => {
  if (!local) return 'stay';
  if (!object || local.modifiedAt > object.lastModified) return isInHiddenFolder(path) ? 'up-or-stay' : 'up';
  return sameContent(local.content, object.content) ? 'stay' : 'up-or-stay';
};

const wants: Statement = ({ path, before }) => (isDotfile(path) ? 'stay' : decide({ path, ...before }));

/** The same to the letter: what is newer in S3 stays, whatever it holds. */
const wantsStrictly: Statement = (outcome) => {
  const { file: local, object } = outcome.before;
  return local && object && local.modifiedAt <= object.lastModified ? 'stay' : wants(outcome);
};

/** What every run is held to. */
const rulesOf = (scenario: string, chapter: string): Rule<Transfers>[] => [
  endsWell(scenario, `${chapter}/ends`),
  {
    demand: required(scenario, `${chapter}/uploads`, 'uploads each file that is newer, or not in S3 yet'),
    differences: (_observation, transfers) => missingUploads(transfers, wants),
    needsGoodEnd: true,
  },
  {
    demand: required(scenario, `${chapter}/left-alone`, 'leaves every other object alone'),
    differences: (_observation, transfers) => disturbedObjects(transfers, wants),
  },
  {
    demand: required(scenario, `${chapter}/report`, 'reports each upload, and where it is'),
    differences: (observation, transfers) => uploadReport(transfers, observation),
    needsGoodEnd: true,
  },
  {
    demand: required(scenario, `${chapter}/after-storing`, 'says Uploaded only once S3 has the object'),
    differences: (observation) => unexpected(tooEarlyIn(observation)),
  },
  leavesFiles(scenario, `${chapter}/files`),
];

const chapter = (
  scenario: string,
  id: string,
  says: string,
  happens: Chapter['happens'],
  more: readonly Rule<Transfers>[] = [],
): Chapter => ({ id, says, happens, rules: [...rulesOf(scenario, id), ...more] });

/**
 * Several evenings. In each chapter all objects are given a date between the file changes of the chapter before and
 * those of this one, so that minutes lie between any two dates that are compared.
 */
function eveningsStory(name: string): Story {
  const id = 'evenings';
  const fixture: Fixture = {
    workingDirectory: `srv/${name}/team (new)/${name}`,
    entries: [
      ...namingTraps(name),
      file('monday.txt'),
      file('tuesday.txt', 'rain\n'),
      file('photos/cat.bin', allBytes(900)),
      file('photos/empty.txt', ''),
      file('ideas/deep/er.md'),
      file(`${name}/with space & more.txt`),
      file('caf\u00e9.txt'),
      file('from-1970.txt'),
      file('from 1970'),
      file('photos/.thumbnails/cat.bin', allBytes(30)),
    ],
  };
  return {
    id,
    title: 'a folder that is backed up every evening',
    fixture,
    s3: { ...ZEROTOBOTO, held: [{ run: 0, write: 1 }] },
    chapters: [
      chapter(id, 'first', 'The bucket is still empty', [
        { kind: 'files-dated', at: 600 },
        // So early that a date in milliseconds is smaller than a date of today in seconds.
        { kind: 'files-dated', at: '1970-01-10T12:00:00Z', paths: ['from-1970.txt', 'from 1970'] },
      ]),
      chapter(id, 'unchanged', 'An hour later nothing has changed', [{ kind: 'objects-dated', at: 500 }]),
      chapter(id, 'changed', 'Three files are changed, two of them without getting longer', [
        { kind: 'file-written', path: 'tuesday.txt', content: 'rain, later sun\n', at: 400.4 },
        { kind: 'file-written', path: 'photos/cat.bin', content: allBytes(901).slice(1), at: 400 },
        { kind: 'file-written', path: 'photo', content: allBytes(601).slice(1), at: 400.8 },
      ]),
      chapter(id, 'new-and-lost', 'A new file comes, with an old date, and an object is deleted in S3', [
        { kind: 'objects-dated', at: 300 },
        {
          kind: 'file-written',
          path: 'old-disk/letter.txt',
          content: 'Dear all\n',
          at: '2009-05-17T10:00:00Z',
        },
        { kind: 'object-removed', key: `${name}/monday.txt` },
      ]),
      chapter(
        id,
        'elsewhere',
        'Somebody else has stored newer objects; one object is very old, and its file has changed',
        [
          { kind: 'objects-dated', at: 200 },
          { kind: 'object-stored', key: `${name}/ideas/deep/er.md`, content: 'ideas/deep/er.md\n', at: 90 },
          { kind: 'object-stored', key: `${name}/caf\u00e9.txt`, content: 'changed elsewhere\n', at: 90 },
          // So early that its date in milliseconds is smaller than a date of today in seconds.
          { kind: 'objects-dated', at: '1970-01-02T12:00:00Z', ending: '/tuesday.txt' },
          { kind: 'file-written', path: 'tuesday.txt', content: 'snow\n', at: 100 },
        ],
        [
          {
            demand: polish(id, 'elsewhere/newer-object', 'leaves a newer object alone, whatever it holds'),
            differences: (_observation, transfers) => disturbedObjects(transfers, wantsStrictly),
          },
        ],
      ),
    ],
  };
}

/** A listing of several pages, among objects that look alike and are not of this folder. */
function pagesStory(name: string): Story {
  const id = 'pages';
  // As odd as in the other story, where objects are missing: so only that can make a difference.
  const paths = [
    'a',
    'b/c',
    'b/d',
    'e f',
    'g & h',
    'h/i/j',
    'k',
    'l',
    'caf\u00e9',
    'n+o',
    'p',
    'q/r',
    's',
  ].map((path) => `${path}.txt`);
  // Some have an object that is days old: whoever compares days sees only those.
  const changed = new Map([
    ['b/d.txt', 6000],
    ['l.txt', 9000],
    ['q/r.txt', 60],
  ]);
  const others = [
    `${name}-old/a.txt`,
    `${name}2/b/c.txt`,
    'a.txt',
    'b/c.txt',
    `x/${name}/k.txt`,
    `${name}.txt`,
  ];
  return {
    id,
    title: 'a folder whose objects fill several pages of a listing',
    fixture: {
      workingDirectory: `home/.old (new)/${name}`,
      entries: [...paths.map((path) => file(path)), file('empty.txt', '')],
    },
    s3: { ...ZEROTOBOTO, pageSize: 5 },
    chapters: [
      chapter(id, 'some-changed', 'All files are in S3; three have changed since', [
        { kind: 'files-dated', at: 120 },
        ...paths.map((path) => ({
          kind: 'object-stored' as const,
          key: `${name}/${path}`,
          content: `${path}\n`,
          at: changed.get(path) ?? 60,
        })),
        { kind: 'object-stored', key: `${name}/empty.txt`, content: '', at: 60 },
        ...others.map((key) => ({ kind: 'object-stored' as const, key, content: 'of others\n', at: 5 })),
        ...[...changed.keys()].map((path) => ({
          kind: 'file-written' as const,
          path,
          content: `${path}, changed\n`,
          at: 30,
        })),
      ]),
    ],
  };
}

/** Only what is newer than its object is uploaded. */
export const extra2: Stage = {
  id: 'extra-2-only-newer',
  number: 5,
  aliases: ['extra-2'],
  usesS3: true,
  title: 'upload only what is newer than its object in S3',
  scenarios: ({ random, platform }) => [
    ...[pagesStory(randomWord(random)), eveningsStory(randomWord(random))].map((story) =>
      storyScenario({ ...story, fixture: forPlatform(story.fixture, platform) }),
    ),
    refusalScenario('polish'),
  ],
  explain: (evidence) =>
    explainTransfers(
      {
        task: 'upload-newer',
        right: rightProcedure('upload-newer', decide),
        lines: 'reports',
        leftOut: [REFUSAL],
      },
      evidence,
    ),
};
