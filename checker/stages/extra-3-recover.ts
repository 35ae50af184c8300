import { explainTransfers } from '../beliefs/transfers/explain-transfers.ts';
import { rightProcedure } from '../beliefs/transfers/library.ts';
import { NO_DIFFERENCES } from '../comparison/differences.ts';
import type { Transfers } from '../comparison/transfers.ts';
import type { Happening } from '../fixture/story.ts';
import { type Fixture, file, isWindowsPath } from '../fixture/tree.ts';
import { allBytes, keyTraps, LARGE, randomWord } from '../fixture/trees.ts';
import { describeTransfers } from '../regularities/transfers.ts';
import { REFUSAL } from './refusal.ts';
import { endsWell, none, polish, type Rule, required, unexpected } from './rules.ts';
import type { Circumstances, Stage } from './stage.ts';
import { type Chapter, type Story, storyScenario } from './story.ts';
import { disturbedFiles, disturbedObjects, missingDownloads, type Statement } from './transfer-rules.ts';
import { ZEROTOBOTO } from './upload-story.ts';

/** Every object of the folder's own prefix comes down; a file without one is nobody's business. */
const wants: Statement = ({ before: { object } }) => (object ? 'down' : 'stay');

const rulesOf = (scenario: string, chapter: string): Rule<Transfers>[] => [
  endsWell(scenario, `${chapter}/ends`),
  {
    demand: required(scenario, `${chapter}/downloads`, 'brings back every object, byte for byte'),
    differences: (_observation, transfers) => missingDownloads(transfers, wants),
    needsGoodEnd: true,
  },
  {
    demand: required(scenario, `${chapter}/other-files`, 'makes and changes no other file'),
    differences: (observation, transfers) => disturbedFiles(transfers, wants, observation, true),
  },
  {
    demand: required(scenario, `${chapter}/bucket`, 'leaves the bucket as it was'),
    differences: (_observation, transfers) => disturbedObjects(transfers, wants),
  },
];

const chapter = (scenario: string, id: string, says: string, happens: Chapter['happens']): Chapter => ({
  id,
  says,
  happens,
  rules: rulesOf(scenario, id),
});

const stored = (key: string, content: string | Uint8Array = `${key}\n`, at = 60): Happening => ({
  kind: 'object-stored',
  key,
  content,
  at,
});

/** A backup with everything that a key may hold, among objects whose keys look alike. */
function everythingStory(name: string): Story {
  const id = 'everything';
  const below = ['rpg-3.py', 'css/style.scss', 'css/themes/dark/night.css', '#1 [draft].md'];
  const anew = ['LICENSE', 'docs/empty', `${name}/${name}.txt`];
  // One comes before all of the folder's own, one right before them.
  const others = [
    `${name}-old/rpg-3.py`,
    `${name}2/a.txt`,
    `${name}.txt`,
    'rpg-3.py',
    `old/${name}/b.txt`,
    'A/first.txt',
  ];
  return {
    id,
    title: 'a folder that is almost empty, with a full backup in S3',
    fixture: {
      workingDirectory: `home/${name}/work/${name}`,
      entries: [
        file('my-own.txt'),
        // Longer than the object: whoever writes over its beginning leaves its end.
        file('css/style.scss', 'an older version, which was much longer than the one in S3\n'.repeat(3)),
        file('css/mine.css'),
        // On the first page of the listing, as bytes that are no text are.
        file('#1 [draft].md', 'an older version\n'),
      ],
    },
    s3: { ...ZEROTOBOTO, pageSize: 20 },
    chapters: [
      chapter(id, 'first', 'The backup is in S3; here is little more than an older version of one file', [
        { kind: 'files-dated', at: 600 },
        ...below.map((path) => stored(`${name}/${path}`)),
        ...keyTraps(name).flatMap((entry) =>
          entry.kind === 'file' ? [stored(`${name}/${entry.path}`, entry.content)] : [],
        ),
        stored(`${name}/#0`, allBytes(500)),
        stored(`${name}/large.bin`, LARGE),
        // What "Create folder" in the web console makes.
        stored(`${name}/`, ''),
        stored(`${name}/css/`, ''),
        stored(`${name}/only a folder/`, ''),
        ...others.map((key) => stored(key, `${key}, of others\n`)),
      ]),
      chapter(id, 'again', 'Some objects are stored anew, and some files are deleted here', [
        ...anew.map((path) => stored(`${name}/${path}`, 'a new version\n', 5)),
        ...['rpg-3.py', '1/2/tape.raw', 'with space.txt'].map(
          (path): Happening => ({ kind: 'file-removed', path }),
        ),
        // Whatever date the recovered file got, it is older than the new object.
        { kind: 'files-dated', at: 30, paths: anew },
      ]),
    ],
  };
}

/** More objects than S3 lists at once. */
function manyStory(word: string): Story {
  const id = 'many';
  // Special to patterns here alone, so that whoever takes a name for a pattern is told from who keeps every prefix.
  const name = `${word} (${word})`;
  const keys = Array.from(
    { length: 1010 },
    (_, index) => `${name}/box-${index % 10}/${String(index).padStart(4, '0')}.txt`,
  );
  return {
    id,
    title: 'an empty folder, with more than a thousand objects in S3',
    isLong: true,
    fixture: { workingDirectory: `srv/.archive/${name}`, entries: [] },
    s3: ZEROTOBOTO,
    chapters: [
      chapter(id, 'first', 'The backup holds more objects than S3 lists at once', [
        ...keys.map((key) => stored(key)),
        stored(`${name}-2/of-others.txt`),
      ]),
    ],
  };
}

/** Nothing to bring back. */
function nothingStory(name: string): Story {
  const id = 'nothing';
  return {
    id,
    title: 'a folder without a backup',
    fixture: { workingDirectory: `srv/${name}`, entries: [file('here.txt')] },
    s3: ZEROTOBOTO,
    chapters: [
      chapter(id, 'empty', 'The bucket is empty', []),
      chapter(id, 'others', 'There are backups of other folders alone', [stored(`${name}-old/a.txt`)]),
    ],
  };
}

/** A key that would lead outside, if it were taken for a path. */
function escapeStory(name: string): Story {
  const id = 'escape';
  const fixture: Fixture = { workingDirectory: `srv/deep/down/${name}`, entries: [file('here.txt')] };
  return {
    id,
    title: 'a backup with keys that lead out of the folder',
    fixture,
    s3: ZEROTOBOTO,
    chapters: [
      {
        id: 'first',
        says: 'Somebody has stored objects whose keys hold ../',
        happens: [
          stored(`${name}/../outside.txt`),
          stored(`${name}/a/../../../far-outside.txt`),
          // Beside the folder, in one whose name begins like its own.
          stored(`${name}/../${name}-old/beside.txt`),
          stored(`${name}/inside.txt`),
        ],
        rules: [
          {
            demand: polish(id, 'first/outside', 'never writes outside the folder'),
            differences: ({ folder }) => ({ ...NO_DIFFERENCES, unexpected: folder?.outside ?? [] }),
          },
        ],
      },
    ],
  };
}

/** An object that S3 does not hand out. */
function refusalStory(name: string): Story {
  const path = 'locked/secret.txt';
  const says = /\bdownloaded\b/i;
  return {
    id: REFUSAL,
    title: 'a backup with an object that S3 refuses',
    fixture: { workingDirectory: `srv/shared/${name}`, entries: [] },
    s3: { ...ZEROTOBOTO, unreadableKeys: [`/${path}`] },
    chapters: [
      {
        id: 'first',
        says: 'The backup is in S3, which refuses one of its objects',
        happens: ['draft.txt', path, 'todo.txt'].map((each) => stored(`${name}/${each}`)),
        rules: [
          {
            demand: polish(REFUSAL, 'first/truth', 'says Downloaded only of what came down'),
            differences: ({ stdout }) =>
              unexpected(stdout.split('\n').filter((line) => says.test(line) && line.includes(path))),
          },
          {
            demand: polish(
              REFUSAL,
              'first/ends-in-failure',
              'ends by itself, with an exit code other than 0',
            ),
            differences: none,
            holds: ({ ending }) => ending.kind === 'exited' && ending.code !== 0,
          },
        ],
      },
    ],
  };
}

/** The story without what this platform can't hold in a file's name. */
function forThisPlatform(story: Story, platform: Circumstances['platform']): Story {
  if (platform !== 'win32') return story;
  const fits = (happening: Happening): boolean =>
    happening.kind !== 'object-stored' || isWindowsPath(happening.key.replace(/\/$/, ''));
  const chapters = story.chapters.map((each) => ({ ...each, happens: each.happens.filter(fits) }));
  return { ...story, chapters };
}

/** Everything under the folder's prefix is brought back. */
export const extra3: Stage = {
  id: 'extra-3-recover',
  number: 6,
  aliases: ['extra-3'],
  usesS3: true,
  title: "download every object under the folder's prefix",
  scenarios: ({ random, platform }) =>
    [nothingStory, escapeStory, refusalStory, everythingStory, manyStory].map((story) =>
      storyScenario(forThisPlatform(story(randomWord(random)), platform)),
    ),
  explain: (evidence) =>
    explainTransfers(
      {
        task: 'recover',
        right: rightProcedure('recover', ({ object }) => (object ? 'down' : 'stay')),
        lines: 'free',
        leftOut: ['escape', REFUSAL],
      },
      evidence,
    ),
  describe: (evidence, hasTime) =>
    describeTransfers({ wants: wants, leftOut: ['escape', REFUSAL], reports: false }, evidence, hasTime),
};
