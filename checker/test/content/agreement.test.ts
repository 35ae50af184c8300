import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { marked, type Tokens } from 'marked';
import { expect, test } from 'vitest';
import { ASSETS } from '../../fixture/assets.ts';
import { STAGES } from '../../stages/index.ts';
import {
  inWorkbook,
  lessonIds,
  page,
  pageIds,
  pageText,
  solutionIds,
  solutionText,
  starterIds,
  starterText,
} from './course.ts';

const stageIds: readonly string[] = STAGES.map(({ id }) => id);
const inOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
const codeLines = (code: string): string[] => code.split('\n').map((line) => line.trim());

test('every stage has a lesson, a starter and a solution, and nothing else does', () => {
  expect([...lessonIds].sort()).toEqual([...stageIds].sort());
  expect(starterIds).toEqual(lessonIds);
  expect(solutionIds).toEqual(lessonIds);
});

test.each(lessonIds)('%s: its starter repeats the statement and the sample of the lesson', (id) => {
  const { statement, sample } = page(id);
  const comment = starterText(id).replace(/^\/\/ ?/gm, '');
  expect(statement).not.toBe('');
  expect(inOneLine(comment)).toContain(inOneLine(statement));
  expect(comment.split('\n').filter((line) => sample?.lines.includes(line.slice(2)))).toEqual(
    sample?.lines.map((line) => `  ${line}`),
  );
});

test.each(lessonIds)('%s: its starter has one thing to do, and no code that could be in the way', (id) => {
  expect(starterText(id).match(/TODO/g)).toHaveLength(1);
  expect(codeLines(starterText(id)).filter((line) => line !== '' && !line.startsWith('//'))).toEqual([]);
  expect(starterText(id)).toContain(`${id}.md`);
});

test.each(lessonIds)(
  '%s: hints are numbered, spoilers come last, and none holds a line of the solution',
  (id) => {
    const { hints } = page(id);
    const spoilers = hints.filter(({ spoiler }) => spoiler);
    const plain = hints.filter(({ spoiler }) => !spoiler);
    expect(plain.length).toBeGreaterThanOrEqual(2);
    expect(hints.map(({ title }) => title)).toEqual([
      ...plain.map((_, index) => `Hint ${index + 1}`),
      ...spoilers.map((_, index) => `Spoiler ${index + 1}`),
    ]);
    const solution = codeLines(solutionText(id)).filter((line) => line.length > 10 && !line.startsWith('//'));
    expect(solution.filter((line) => hints.some(({ text }) => text.includes(line)))).toEqual([]);
  },
);

test('the spoilers of backup-1 are the working directory and its length', () => {
  const [first, second, ...more] = page('backup-1').hints.filter(({ spoiler }) => spoiler);
  expect(more).toEqual([]);
  expect(first?.text).toContain('process.cwd()');
  expect(second?.text).toContain('.length');
});

test('the samples show files that are there, under one name each through all lessons', () => {
  const shown = page('backup-1').sample?.lines ?? [];
  const files = ASSETS.filter(({ kind }) => kind === 'file').map(({ path }) => path);
  const root = '/home/chris/work/ZeroToBoto/assets';
  expect(shown.filter((key) => !files.includes(key))).toEqual([]);
  expect(shown.some((key) => key.includes('/'))).toBe(true);
  expect(page('backup-0').sample?.lines).toEqual(shown.map((key) => `${root}/${key}`));
  expect(page('backup-2').sample?.lines).toEqual(shown.map((key) => `assets/${key}`));
  const uploads = shown.flatMap((key) => [`Uploaded ${root}/${key}`, `      to zerotoboto:assets/${key}`]);
  expect(page('backup-complete').sample?.lines).toEqual(uploads);
  expect(page('extra-1-hidden-directories').sample?.lines).toEqual(uploads);
  expect(page('extra-3-recover').sample?.lines).toEqual(
    shown.flatMap((key) => [`Downloaded ${root}/${key}`, `      from zerotoboto:assets/${key}`]),
  );
});

test('the table of contents opens with the finished script, and lists every lesson by its title', () => {
  const [, sample] = /```text sample\n([^`]*)```/.exec(pageText('backup-complete')) ?? [];
  const beforeLessons = pageText('README').split('## ')[0];
  expect(beforeLessons).toContain(sample ?? 'no sample');
  const rows = pageText('README').matchAll(/^\| (\d) \| \[(.*)\]\((.*)\.md\) \|/gm);
  const listed = [...rows].map(([, number, title, id]) => [id, `${number}. ${title}`]);
  expect(listed).toEqual(lessonIds.map((id) => [id, page(id).title]));
});

test.each(lessonIds)('%s ends with what to run and with what comes next', (id) => {
  const [, ending = ''] = pageText(id).split('\n## Check\n');
  const command = /```sh\nnpm run check (.*)\n```/.exec(ending)?.[1];
  const stage = STAGES.find((candidate) => candidate.id === id);
  const names = stage ? [String(stage.number), ...stage.aliases] : [id.replace('backup-', '')];
  expect(names).toContain(command);
  expect(starterText(id)).toContain(`npm run check ${command}`);
  const next = lessonIds[lessonIds.indexOf(id) + 1];
  if (next) expect(ending).toContain(`](${next}.md)`);
});

test.each(pageIds)('%s: every link leads somewhere', (id) => {
  const links: string[] = [];
  marked.walkTokens(marked.lexer(pageText(id)), (token) => {
    if (token.type === 'link') links.push((token as Tokens.Link).href);
  });
  const broken = links
    .filter((href) => !href.startsWith('https://'))
    // The exercises themselves are the learner's, who may move or delete them; their starters are what was handed out.
    .map((href) => (/^[^/]*\.ts$/.test(href) ? join('checker/starters', href) : join('exercises', href)))
    .filter((path) => !existsSync(inWorkbook(path)));
  expect(links.length).toBeGreaterThan(0);
  expect(broken).toEqual([]);
});
