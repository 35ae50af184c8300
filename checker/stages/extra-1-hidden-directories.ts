import { isDotfile, isInHiddenFolder, type Pipeline, uploadPipeline } from '../beliefs/pipeline.ts';
import { explainTransfers } from '../beliefs/transfers/explain-transfers.ts';
import { rightProcedure } from '../beliefs/transfers/library.ts';
import { ASSETS } from '../fixture/assets.ts';
import { type Fixture, file, forPlatform } from '../fixture/tree.ts';
import { keyTraps, LARGE, randomWord } from '../fixture/trees.ts';
import { describeTransfers } from '../regularities/transfers.ts';
import { REFUSAL, refusalScenario } from './refusal.ts';
import type { Stage } from './stage.ts';
import { successRules, type UploadStory, uploadScenario, ZEROTOBOTO } from './upload-story.ts';
import { type UploadStatement, uploadWish } from './uploads.ts';

/** No dotfile, and nothing in a hidden folder, however far below. */
const withoutHidden: Pipeline['filter'] = ({ path, reachedBy }) => {
  if (isDotfile(path) || isInHiddenFolder(path)) return 'no';
  return reachedBy === 'tree' ? 'yes' : 'undecided';
};

const statement: UploadStatement = { pipeline: uploadPipeline(withoutHidden), everyLineCounts: false };

/** The lesson's folder, with the hidden one of which the lesson speaks. */
const assets: Fixture = {
  workingDirectory: 'home/chris/work/ZeroToBoto/assets',
  entries: [...ASSETS, file('.hidden-stuff/foo/bar.txt')],
};

/** Hidden and visible folders, one in the other at every depth, below a hidden one. */
const nested = (name: string): Fixture => ({
  workingDirectory: `.backups/${name}/.old files (new)/${name}`,
  entries: [
    ...keyTraps(name),
    file('large.bin', LARGE),
    file(`docs/${name}.txt`),
    file('docs/chapters/1.2/text.md'),
    file('a.b/c..d/e.txt'),
    file('docs/not.hidden/x.txt'),
    file(`${name}/with space & more.txt`),
    // The first folder is hidden, the last, the second of three, all.
    file('.git/refs/heads/main'),
    file('.cache/pages/deep/er/page.html'),
    file('docs/.drafts/idea.md'),
    file('docs/.drafts/old/older/idea.md'),
    file('docs/chapters/.notes/todo.txt'),
    file('docs/chapters/1.2/.tmp/out/text.html'),
    file('.a/.b/c.txt'),
    file('.a/b/.c/d.txt'),
    file('..data/two-dots.txt'),
    file('a.b/.c/c..d/e.txt'),
    file('docs/chapters/1.2/.text.md.swp'),
  ],
});

const story = (id: string, title: string, fixture: Fixture): UploadStory => ({
  id,
  title,
  fixture,
  s3: { ...ZEROTOBOTO, held: [{ run: 0, write: 1 }] },
  rules: successRules(id),
});

/** Nothing from hidden directories. */
export const extra1: Stage = {
  id: 'extra-1-hidden-directories',
  number: 4,
  aliases: ['extra-1'],
  usesS3: true,
  title: 'upload nothing that lies in a hidden directory',
  scenarios: ({ random, platform }) => {
    const fixture = forPlatform(nested(randomWord(random)), platform);
    return [
      uploadScenario(statement, story('assets', "the lesson's own folder, with a hidden one in it", assets)),
      uploadScenario(
        statement,
        story('nested', 'a folder with hidden folders at every depth, itself below one', fixture),
      ),
      refusalScenario(),
    ];
  },
  explain: (evidence) =>
    explainTransfers(
      {
        task: 'upload-visible',
        right: rightProcedure('upload-visible'),
        lines: 'reports',
        leftOut: [REFUSAL],
      },
      evidence,
    ),
  describe: (evidence, hasTime) =>
    describeTransfers({ wants: uploadWish(statement), leftOut: [REFUSAL], reports: true }, evidence, hasTime),
};
