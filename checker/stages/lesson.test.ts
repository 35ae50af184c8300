import { expect, test } from 'vitest';
import { parseLesson, withoutHints } from './lesson.ts';

const page = (...lines: string[]): string => lines.join('\n');

test('the title is the first heading', () => {
  expect(parseLesson('Before.\n\n# One `two`\n\n## Three\n').title).toBe('One `two`');
});

test('an example takes the text fence right after it as its output', () => {
  const { examples } = parseLesson(
    page('```ts', 'console.log(1);', '', 'console.log(2);', '```', '', '```text', '1', '2', '```'),
  );
  expect(examples).toEqual([
    {
      code: 'console.log(1);\n\nconsole.log(2);',
      run: 'here',
      output: { lines: ['1', '2'], anyOrder: false, shortened: false },
    },
  ]);
});

test('prose between the fences parts an example from its output', () => {
  const { examples } = parseLesson(page('```ts', 'a();', '```', 'Then:', '```text', '1', '```'));
  expect(examples).toEqual([{ code: 'a();', run: 'here' }]);
});

test('marks say what is not run here', () => {
  const { examples } = parseLesson(
    page('```ts s3', 'a();', '```', '```ts no-run', 'b();', '```', '```sh', 'ls', '```'),
  );
  expect(examples.map(({ run }) => run)).toEqual(['s3', 'never']);
});

test('output may leave its order open and lines out', () => {
  const { examples } = parseLesson(page('```ts', 'a();', '```', '```text any-order', 'b', '…', 'a', '```'));
  expect(examples[0]?.output).toEqual({ lines: ['b', 'a'], anyOrder: true, shortened: true });
});

test('spaces at the beginning of a printed line are kept', () => {
  const { sample } = parseLesson(
    page('## Exercise', 'Do it.', '```text sample', 'Uploaded a', '      to b', '```'),
  );
  expect(sample?.lines).toEqual(['Uploaded a', '      to b']);
});

test('the statement lies between the exercise and its sample, and the sample is nobody’s output', () => {
  const lesson = parseLesson(
    page(
      '# A',
      'No.',
      '## Exercise: paths',
      'Print *them*.',
      '',
      '- all',
      '',
      '```text sample',
      'x',
      '```',
      'After.',
    ),
  );
  expect(lesson.statement).toBe('Print *them*.\n\n- all');
  expect(lesson.sample).toEqual({ lines: ['x'], anyOrder: true, shortened: false });
});

test('a page without an exercise has neither', () => {
  expect(parseLesson('# Contents\n')).toEqual({ title: 'Contents', statement: '', hints: [], examples: [] });
});

test('a sample without an exercise above it is a mistake in the course', () => {
  expect(() => parseLesson(page('```text sample', 'x', '```'))).toThrow('below a heading');
});

test('hints keep their Markdown, and spoilers are told apart', () => {
  const { hints } = parseLesson(
    page(
      '<details><summary>Hint 1</summary>',
      '',
      'Use `join`.',
      '',
      '```ts no-run',
      'join(a);',
      '```',
      '',
      '</details>',
      '',
      '<details>',
      '<summary>Spoiler 1</summary>',
      '',
      'All of it.',
      '',
      '</details>',
    ),
  );
  expect(hints).toEqual([
    { title: 'Hint 1', spoiler: false, text: 'Use `join`.\n\n```ts no-run\njoin(a);\n```' },
    { title: 'Spoiler 1', spoiler: true, text: 'All of it.' },
  ]);
});

test.each([
  [
    'text glued to the summary',
    page('<details><summary>Hint 1</summary>', 'Glued.', '</details>'),
    'blank line',
  ],
  ['a hint never closed', page('<details><summary>Hint 1</summary>', '', 'Open.'), 'not closed'],
  [
    'a hint inside a hint',
    page('<details><summary>Hint 1</summary>', '', 'a', '', '<details><summary>Hint 2</summary>', ''),
    'not closed',
  ],
  ['an end without a beginning', page('Text.', '', '</details>'), 'blank line'],
])('%s is a mistake in the course', (_, markdown, message) => {
  expect(() => parseLesson(markdown)).toThrow(message);
});

test('without its hints a lesson is as it was, with a note where the first of them stood', () => {
  const hint = (title: string, text: string): string[] => [
    `<details><summary>${title}</summary>`,
    '',
    text,
    '',
    '```ts no-run',
    `${text}();`,
    '```',
    '',
    '</details>',
    '',
  ];
  const lesson = page(
    '# A',
    '',
    'Before.',
    '',
    ...hint('Hint 1', 'one'),
    ...hint('Spoiler 1', 'two'),
    'After.',
  );
  expect(withoutHints(lesson, '*Stuck?*')).toBe(page('# A', '', 'Before.', '', '*Stuck?*', '', 'After.'));
  expect(withoutHints('# B\n\nNone.\n', 'x')).toBe('# B\n\nNone.\n');
});
