import { isDotfile, isInHiddenFolder } from '../beliefs/pipeline.ts';
import { explainTransfers } from '../beliefs/transfers/explain-transfers.ts';
import { rightProcedure } from '../beliefs/transfers/library.ts';
import { type Side, sameContent, type Transfers, type Wish } from '../comparison/transfers.ts';
import type { Happening, Moment } from '../fixture/story.ts';
import { file, forPlatform } from '../fixture/tree.ts';
import { allBytes, keyTraps, LARGE, randomWord } from '../fixture/trees.ts';
import { describeTransfers } from '../regularities/transfers.ts';
import { REFUSAL, refusalScenario } from './refusal.ts';
import { endsWell, polish, type Rule, required, unexpected } from './rules.ts';
import type { Stage } from './stage.ts';
import { type Chapter, type Story, storyScenario } from './story.ts';
import {
  disturbedFiles,
  disturbedObjects,
  missingDownloads,
  missingUploads,
  type Statement,
  uploadReport,
} from './transfer-rules.ts';
import { ZEROTOBOTO } from './upload-story.ts';
import { tooEarlyIn } from './uploads.ts';

/** The newer side wins. Equal contents may be moved or not; so may what a hidden folder holds. */
export const decide = ({ path, file: local, object }: Side): Wish => {
  if (!local) return object ? 'down-or-stay' : 'stay';
  if (!object) return isInHiddenFolder(path) ? 'up-or-stay' : 'up';
  if (isInHiddenFolder(path)) return 'either';
  const isNewerHere = local.modifiedAt > object.lastModified;
  // Neither side is newer, and yet they differ, as where a file was spoilt on its way down.
  const isTie = Math.abs(local.modifiedAt - object.lastModified) < 1000;
  // Moved means changed: whoever sends what is there already changes nothing.
  if (sameContent(local.content, object.content)) return 'either';
  if (isTie) return 'either';
  return isNewerHere ? 'up' : 'down';
};

const wants: Statement = ({ path, before }) =>
  isDotfile(path) && before.file ? 'stay' : decide({ path, ...before });

/** The same, but what is already equal stays. */
const wantsStrictly: Statement = (outcome) => {
  const { file: local, object } = outcome.before;
  return sameContent(local?.content, object?.content) ? 'stay' : wants(outcome);
};

const rulesOf = (scenario: string, chapter: string): Rule<Transfers>[] => [
  endsWell(scenario, `${chapter}/ends`),
  {
    demand: required(
      scenario,
      `${chapter}/uploads`,
      'uploads each file that is newer here, or not in S3 yet',
    ),
    differences: (_observation, transfers) => missingUploads(transfers, wants),
    needsGoodEnd: true,
  },
  {
    demand: required(scenario, `${chapter}/downloads`, 'downloads each object that is newer in S3'),
    differences: (_observation, transfers) => missingDownloads(transfers, wants),
    needsGoodEnd: true,
  },
  {
    demand: required(scenario, `${chapter}/left-alone`, 'leaves every other object alone'),
    differences: (_observation, transfers) => disturbedObjects(transfers, wants),
  },
  {
    demand: required(scenario, `${chapter}/other-files`, 'leaves every other file alone'),
    differences: (observation, transfers) => disturbedFiles(transfers, wants, observation, true),
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
];

const movesNoEqualContent = (scenario: string, chapter: string, title: string): Rule<Transfers> => ({
  demand: polish(scenario, `${chapter}/equal-content`, title),
  differences: (_observation, transfers) => disturbedObjects(transfers, wantsStrictly),
});

const chapter = (
  scenario: string,
  id: string,
  says: string,
  happens: Chapter['happens'],
  more: readonly Rule<Transfers>[] = [],
): Chapter => ({ id, says, happens, rules: [...rulesOf(scenario, id), ...more] });

/** A folder and its backup that have both been worked on. */
function bothSidesStory(name: string): Story {
  const id = 'both-sides';
  const stored = (path: string, content: string | Uint8Array, at: Moment): Happening => ({
    kind: 'object-stored',
    key: `${name}/${path}`,
    content,
    at,
  });
  const written = (path: string, content: string | Uint8Array, at: Moment): Happening => ({
    kind: 'file-written',
    path,
    content,
    at,
  });
  return {
    id,
    title: 'a folder that was changed here and in S3',
    fixture: { workingDirectory: `home/chris/.desk [a+b]/${name}`, entries: [] },
    s3: { ...ZEROTOBOTO, pageSize: 5, held: [{ run: 0, write: 1 }] },
    chapters: [
      chapter(
        id,
        'first',
        'Some files are newer here, some in S3, and some are only on one side',
        [
          written('newer-here.txt', 'written here\n', 30),
          stored('newer-here.txt', 'an old text, and longer\n', 60),
          // Names with a dot and without one: a program may not look at all of them.
          ...['', '.txt'].flatMap((extension) => [
            written(`mixed/here${extension}`, 'written here\n', 30),
            stored(`mixed/here${extension}`, 'old, there\n', 60),
            written(`mixed/there${extension}`, 'an old text here, longer\n', 60),
            stored(`mixed/there${extension}`, 'written there\n', 30),
            stored(`mixed/only-there${extension}`, 'only there\n', 30),
            // Days apart: whoever compares days, or is wrong by hours, sees only those.
            written(`mixed/days-newer${extension}`, 'written later\n', 6000),
            stored(`mixed/days-newer${extension}`, 'stored days ago\n', 9000),
            written(`mixed/days-older${extension}`, 'written days ago\n', 9000),
            stored(`mixed/days-older${extension}`, 'stored later\n', 6000),
            // So early that a date in milliseconds is smaller than one of today in seconds.
            written(`from-1970${extension}`, 'long ago, here\n', '1970-01-10T12:00:00Z'),
            stored(`from-1970${extension}`, 'not so long ago, there\n', 60),
            written(`object-of-1970${extension}`, 'changed since\n', 30),
            stored(`object-of-1970${extension}`, 'stored long ago\n', '1970-01-02T12:00:00Z'),
          ]),
          written('plans/same size, newer here.txt', 'version 2\n', 30),
          stored('plans/same size, newer here.txt', 'version 1\n', 60),
          written('newer-there.txt', 'an old text here\n', 60),
          stored('newer-there.txt', 'written there\n', 30),
          written('plans/deep/same size, newer there.bin', allBytes(900), 60),
          stored('plans/deep/same size, newer there.bin', allBytes(901).slice(1), 30),
          written('caf\u00e9.txt', 'empty in S3 by now\n', 60),
          stored('caf\u00e9.txt', '', 30),
          written('only-here.py', 'only here\n', 30),
          written('only-here/new.txt', 'only here\n', 30),
          written('only-here/old.txt', 'only here, for long\n', 6000),
          written('only-here/empty.txt', '', 30),
          stored('only-there/far/below.txt', 'only there\n', 30),
          written('equal/newer-here.txt', 'equal\n', 30),
          stored('equal/newer-here.txt', 'equal\n', 60),
          written('equal/newer-there.txt', 'equal\n', 60),
          stored('equal/newer-there.txt', 'equal\n', 30),
          // So many that what matters comes after the first page, of the folder's own listing too.
          ...['1', '2', '3'].flatMap((number) => [
            written(`also-equal-${number}.txt`, 'equal\n', 60),
            stored(`also-equal-${number}.txt`, 'equal\n', 30),
          ]),
          // The same name twice, in folders of which now the first and now the last is newer here.
          written('twins/a/plan.txt', 'written here\n', 40),
          stored('twins/a/plan.txt', 'old, there\n', 60),
          written('twins/b/plan.txt', 'an old text here, longer\n', 60),
          stored('twins/b/plan.txt', 'written there\n', 30),
          written('twins/a/list', 'an old text here, longer\n', 60),
          stored('twins/a/list', 'written there\n', 30),
          written('twins/b/list', 'written here\n', 40),
          stored('twins/b/list', 'old, there\n', 60),
          // Odd names, of each kind one.
          written('odd/#1 & 50%25', 'written here\n', 30),
          stored('odd/#1 & 50%25', 'old, there\n', 60),
          written("odd/it's $HOME.txt", 'an old text here, longer\n', 60),
          stored("odd/it's $HOME.txt", 'written there\n', 30),
          written('odd/ leading', 'only here\n', 30),
          stored('odd/a+b=c', 'only there\n', 30),
          written('odd/\u65e5\u672c\u8a9e', 'equal\n', 60),
          stored('odd/\u65e5\u672c\u8a9e', 'equal\n', 30),
          written('.env', 'TOKEN=none\n', 30),
          { kind: 'object-stored', key: `${name}-old/newer-there.txt`, content: 'of others\n', at: 5 },
          { kind: 'object-stored', key: 'newer-here.txt', content: 'of others\n', at: 5 },
          { kind: 'object-stored', key: `old/${name}/newer-there.txt`, content: 'of others\n', at: 5 },
          { kind: 'object-stored', key: `${name}2/only-here/new.txt`, content: 'of others\n', at: 5 },
          // What has no file here at all shows who fetches what is of others.
          ...[`${name}-old/not-ours.txt`, `old/${name}/nor-ours.txt`, 'nobodys.txt'].map(
            (key): Happening => ({ kind: 'object-stored', key, content: 'of others\n', at: 5 }),
          ),
        ],
        [movesNoEqualContent(id, 'first', "doesn't upload what S3 has already")],
      ),
      chapter(
        id,
        'unchanged',
        'Nothing has changed',
        [],
        [movesNoEqualContent(id, 'unchanged', 'moves nothing on a second run')],
      ),
      chapter(id, 'the-other-way', 'What came down is changed here, and what went up is changed in S3', [
        { kind: 'objects-dated', at: 20 },
        { kind: 'files-dated', at: 25 },
        written('newer-there.txt', 'changed here again\n', 10),
        stored('newer-here.txt', 'changed there!\n', 10),
        written('only-here/empty.txt', 'no longer empty\n', 10),
        stored('plans/same size, newer here.txt', 'version 3\n', 10),
        // Changing a file leaves the date of its folder as it was.
        { kind: 'folders-dated', at: 25 },
      ]),
    ],
  };
}

/** The first time, when S3 has nothing. */
function firstTimeStory(name: string): Story {
  const id = 'first-time';
  return {
    id,
    title: 'a folder that S3 does not know yet',
    fixture: {
      workingDirectory: `srv/${name}/team/all/${name}`,
      // Without the folder that is called like a file elsewhere: what comes down without its folders would only crash on it.
      entries: [
        ...keyTraps(name).filter(({ path }) => path !== 'notes.txt/inside.md'),
        file('a.py'),
        file('b/c.txt'),
        file('large.bin', LARGE),
      ],
    },
    s3: ZEROTOBOTO,
    chapters: [
      chapter(id, 'first', 'The bucket is still empty', [{ kind: 'files-dated', at: 600 }]),
      chapter(
        id,
        'deleted',
        'Some objects are deleted in S3',
        ['b/c.txt', 'LICENSE', '#1.txt'].map(
          (path): Happening => ({ kind: 'object-removed', key: `${name}/${path}` }),
        ),
        [movesNoEqualContent(id, 'deleted', 'moves nothing that is equal already')],
      ),
    ],
  };
}

/** Folder and bucket are brought to the same state. */
export const extra4: Stage = {
  id: 'extra-4-sync',
  number: 7,
  aliases: ['extra-4'],
  usesS3: true,
  title: 'upload what is newer here, and download what is newer in S3',
  scenarios: ({ random, platform }) => [
    ...[firstTimeStory, bothSidesStory].map((tell) => {
      const story = tell(randomWord(random));
      return storyScenario({ ...story, fixture: forPlatform(story.fixture, platform) });
    }),
    refusalScenario(),
  ],
  explain: (evidence) =>
    explainTransfers(
      { task: 'sync', right: rightProcedure('sync', decide), lines: 'reports', leftOut: [REFUSAL] },
      evidence,
    ),
  describe: (evidence, hasTime) =>
    describeTransfers({ wants: wants, leftOut: [REFUSAL], reports: true }, evidence, hasTime),
};
