import { isDotfile, isInHiddenFolder } from '../beliefs/pipeline.ts';
import { explainTransfers } from '../beliefs/transfers/explain-transfers.ts';
import { rightProcedure } from '../beliefs/transfers/library.ts';
import { type Side, sameContent, type Transfers, type Wish } from '../comparison/transfers.ts';
import type { Happening, Moment } from '../fixture/story.ts';
import { type Fixture, file, forPlatform } from '../fixture/tree.ts';
import { allBytes, keyTraps, LARGE, namingTraps, randomWord } from '../fixture/trees.ts';
import { describeTransfers } from '../regularities/transfers.ts';
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

/**
 * Where nothing has happened since the last run, what is equal stays, whatever date its file has by now: only the program
 * itself can have given it another.
 */
const wantsNothingAgain: Statement = (outcome) => {
  const { file: local, object } = outcome.before;
  return local && object && sameContent(local.content, object.content) ? 'stay' : wants(outcome);
};

/** What every run is held to. */
const rulesOf = (scenario: string, chapter: string, wanted: Statement): Rule<Transfers>[] => [
  endsWell(scenario, `${chapter}/ends`),
  {
    demand: required(scenario, `${chapter}/uploads`, 'uploads each file that is newer, or not in S3 yet'),
    differences: (_observation, transfers) => missingUploads(transfers, wanted),
    needsGoodEnd: true,
  },
  {
    demand: required(scenario, `${chapter}/left-alone`, 'leaves every other object alone'),
    differences: (_observation, transfers) => disturbedObjects(transfers, wanted),
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
  { wanted = wants, more = [] }: { wanted?: Statement; more?: readonly Rule<Transfers>[] } = {},
): Chapter => ({ id, says, happens, rules: [...rulesOf(scenario, id, wanted), ...more] });

const written = (path: string, content: string | Uint8Array, at: Moment): Happening => ({
  kind: 'file-written',
  path,
  content,
  at,
});

const stored = (key: string, content: string | Uint8Array, at: Moment): Happening => ({
  kind: 'object-stored',
  key,
  content,
  at,
});

/**
 * Several evenings. In each chapter all objects are given a date between the file changes of the chapter before and
 * those of this one, so that minutes lie between any two dates that are compared.
 */
function eveningsStory(name: string): Story {
  const id = 'evenings';
  const fixture: Fixture = {
    workingDirectory: `srv/${name}/team/${name}`,
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
        { kind: 'folders-dated', at: 600 },
      ]),
      chapter(id, 'unchanged', 'An hour later nothing has changed', [{ kind: 'objects-dated', at: 500 }], {
        wanted: wantsNothingAgain,
      }),
      chapter(id, 'changed', 'Six files are changed, three of them without getting longer', [
        written('tuesday.txt', 'rain, later sun\n', 400.4),
        written('photos/cat.bin', allBytes(901).slice(1), 400),
        written('photo', allBytes(601).slice(1), 400.8),
        written('1/2/3/three', '3/2/1/three\n', 400),
        written(`${name}/with space & more.txt`, 'much more\n', 400),
        written('docs/Makefile', '', 400),
      ]),
      chapter(id, 'new-and-lost', 'New files come, with old dates, and objects are deleted in S3', [
        { kind: 'objects-dated', at: 300 },
        written('old-disk/letter.txt', 'Dear all\n', '2009-05-17T10:00:00Z'),
        // Of this name there is another, which is in S3.
        written('old-disk/cat.bin', 'fog\n', '2009-05-17T10:00:00Z'),
        written('old-disk/#1 & more', '', '2009-05-17T10:00:00Z'),
        { kind: 'object-removed', key: `${name}/monday.txt` },
        { kind: 'object-removed', key: `${name}/1/one.txt` },
        { kind: 'object-removed', key: `${name}/docs/${name}/README` },
      ]),
      chapter(
        id,
        'elsewhere',
        'Somebody else has stored newer objects; one object is very old, and its file has changed',
        [
          { kind: 'objects-dated', at: 200 },
          ...['ideas/deep/er.md', '1/2/two.txt', 'v1.2/CHANGES'].map((path) =>
            stored(`${name}/${path}`, `${path}\n`, 90),
          ),
          ...['caf\u00e9.txt', `${name}/${name}.txt`, 'docs/Makefile'].map((path) =>
            stored(`${name}/${path}`, 'changed elsewhere\n', 90),
          ),
          // So early that its date in milliseconds is smaller than a date of today in seconds.
          { kind: 'objects-dated', at: '1970-01-02T12:00:00Z', ending: '/tuesday.txt' },
          written('tuesday.txt', 'snow\n', 100),
        ],
        {
          more: [
            {
              demand: polish(id, 'elsewhere/newer-object', 'leaves a newer object alone, whatever it holds'),
              differences: (_observation, transfers) => disturbedObjects(transfers, wantsStrictly),
            },
          ],
        },
      ),
    ],
  };
}

/** Names that are there twice, in folders of which now the first and now the last is newer here. */
const TWINS = ['twins/a/plan.txt', 'twins/a/list', 'twins/b/plan.txt', 'twins/b/list'] as const;

/** What a program that reads only the beginning of a file, or leaves large ones out, must come upon. */
const ALWAYS_CHANGED: ReadonlySet<string> = new Set([
  TWINS[0],
  TWINS[3],
  'large.bin',
  'disk/copy.bin',
  'docs/log',
  'big.bin',
  '1/2/tape.raw',
  'docs/empty',
  'v1.2/__init__.py',
  'Pictures/Summer/index',
]);

/** Every name and content that there is, in a listing of several pages, among objects that look alike. */
function pagesStory(word: string, platform: NodeJS.Platform): Story {
  const id = 'pages';
  const name = `${word}+${word}`;
  const { workingDirectory, entries } = forPlatform(
    {
      workingDirectory: `home/.old [a+b]/${name}`,
      entries: [...keyTraps(name), ...TWINS.map((path) => file(path)), file('large.bin', LARGE)],
    },
    platform,
  );
  // As odd as in the other story, where objects are missing: so only that can make a difference.
  const files = entries.flatMap((entry) => (entry.kind === 'file' && !isDotfile(entry.path) ? [entry] : []));
  const newerThere: ReadonlySet<string> = new Set([
    TWINS[1],
    TWINS[2],
    'docs/LICENSE',
    'C#',
    '1/2/3/three.txt',
  ]);
  const isChanged = (path: string, index: number): boolean =>
    !newerThere.has(path) && !isInHiddenFolder(path) && (index % 3 === 0 || ALWAYS_CHANGED.has(path));
  const changed = files.flatMap(({ path }, index) => (isChanged(path, index) ? [path] : []));
  // Some have an object that is days old: whoever compares days sees only those.
  const dateOf = (path: string): number => {
    const index = changed.indexOf(path);
    if (index >= 0) return index % 4 === 1 ? 6000 + 100 * index : 60;
    return newerThere.has(path) ? 5 : 60;
  };
  const others = [
    `${name}-old/LICENSE`,
    `${name}2/1/one.txt`,
    'LICENSE',
    '1/one.txt',
    `x/${name}/README`,
    `${name}.txt`,
  ];
  return {
    id,
    title: 'a folder whose objects fill several pages of a listing',
    fixture: { workingDirectory, entries },
    s3: { ...ZEROTOBOTO, pageSize: 20 },
    chapters: [
      chapter(id, 'some-changed', 'All files are in S3; some have changed since', [
        { kind: 'files-dated', at: 120 },
        { kind: 'files-dated', at: 30, paths: changed },
        // Changing a file leaves the date of its folder as it was.
        { kind: 'folders-dated', at: 120 },
        ...files.map(({ path, content }) =>
          stored(
            `${name}/${path}`,
            changed.includes(path) ? `${path}, an older version\n` : content,
            dateOf(path),
          ),
        ),
        ...['gone.txt', 'docs/gone & lost.txt', '1/2/gone'].map((path) =>
          stored(`${name}/${path}`, 'gone\n', 60),
        ),
        ...others.map((key) => stored(key, 'of others\n', 5)),
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
    ...[pagesStory(randomWord(random), platform), eveningsStory(randomWord(random))].map((story) =>
      storyScenario({ ...story, fixture: forPlatform(story.fixture, platform) }),
    ),
    refusalScenario(),
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
  describe: (evidence, hasTime) =>
    describeTransfers({ wants: wants, leftOut: [REFUSAL], reports: true }, evidence, hasTime),
};
