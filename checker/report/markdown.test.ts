import { Chalk } from 'chalk';
import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import { markdownLines } from './markdown.ts';
import type { Reading } from './style.ts';

const plain: Reading = { paint: new Chalk({ level: 0 }), width: 60, plain: true };
const uncoloured: Reading = { ...plain, plain: false };
const coloured: Reading = { ...uncoloured, paint: new Chalk({ level: 1 }) };

const shown = (markdown: string, reading: Reading): string =>
  markdownLines(markdown, reading, 'exercises').join('\n');

const PAGE = `# A title

A paragraph with **bold**, *leaning* and \`code: here\` that goes on for long enough to be broken in two.

- One item, which is also so long that it does not fit in one line of this terminal.
- Two:
  1. with \`steps\`
  2. and more

1. Loose.

   \`\`\`ini
   [default]
   \`\`\`

2. List.

> A note with a [link](https://example.org/a+b).

\`\`\`ts no-run
const a = 'b';
\`\`\`

\`\`\`text any-order
  out: put
\`\`\`
`;

test('without colour, marks stay where colour would tell', () => {
  expect(shown(PAGE, uncoloured)).toMatchInlineSnapshot(`
    "# A title

    A paragraph with bold, leaning and \`code: here\` that goes on
    for long enough to be broken in two.

    - One item, which is also so long that it does not fit in
      one line of this terminal.
    - Two:
      1. with \`steps\`
      2. and more

    1. Loose.

           [default]

    2. List.

    | A note with a link (https://example.org/a+b).

        const a = 'b';

          out: put"
  `);
});

test('read aloud there is nothing drawn, and each block of code says what it is', () => {
  expect(shown(PAGE, plain)).toMatchInlineSnapshot(`
    "A title

    A paragraph with bold, leaning and \`code: here\` that goes on
    for long enough to be broken in two.

    - One item, which is also so long that it does not fit in
      one line of this terminal.
    - Two:
      1. with \`steps\`
      2. and more

    1. Loose.

       Text:
       [default]

    2. List.

    A note with a link (https://example.org/a+b).

    Code:
    const a = 'b';

    Output:
      out: put"
  `);
});

test('with colour the words and the width are the same', () => {
  const lines = markdownLines(PAGE, coloured, 'exercises');
  expect(lines.some((line) => line.includes('\u001b['))).toBe(true);
  expect(lines.every((line) => stringWidth(line) <= 60)).toBe(true);
  expect(lines.join('\n')).not.toContain('**');
});

test('without colour nothing but text is printed', () => {
  expect(shown(PAGE, uncoloured) + shown(PAGE, plain)).not.toContain('\u001b');
});

test.each([
  ['[the lesson](backup-1.md)', 'the lesson (exercises/backup-1.md)'],
  ['[backup-1.ts](backup-1.ts)', 'exercises/backup-1.ts'],
  ['[script](../solutions/a.ts)', 'script (solutions/a.ts)'],
  ['<https://example.org>', 'https://example.org'],
  ['[a `b`](https://example.org)', 'a `b` (https://example.org)'],
])('%s shows its address', (markdown, text) => {
  expect(shown(markdown, uncoloured)).toBe(text);
});

const TABLE = '| a | what |\n|---|---|\n| 1 | `one` |\n| 2 | two |\n';

test('a table is drawn where it fits, and a list otherwise', () => {
  expect(shown(TABLE, uncoloured)).toContain('│ 1 │ `one` │');
  const listed = '- a: 1; what: `one`\n- a: 2; what: two';
  expect(shown(TABLE, plain)).toBe(listed);
  expect(shown(TABLE, { ...uncoloured, width: 12 }).replaceAll('\n', ' ')).toBe(listed.replaceAll('\n', ' '));
});

test('code is never wrapped, and backticks in code stay readable', () => {
  const line = 'x'.repeat(90);
  expect(shown(`\`\`\`ts\n${line}\n\`\`\``, uncoloured)).toContain(line);
  expect(shown('Write `` `a` `` so.', uncoloured)).toBe('Write `` `a` `` so.');
});
