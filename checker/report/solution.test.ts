import { Chalk } from 'chalk';
import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import { type SolutionView, solutionLines } from './solution.ts';
import { rowsOf } from './solution-rows.ts';
import type { Reading } from './style.ts';

const kinds = (own: string, other: string): string[] =>
  rowsOf(own.split(' '), other.split(' ')).map((row) => {
    const numbers = [...('own' in row ? [row.own] : []), ...('other' in row ? [row.other] : [])];
    return `${row.kind} ${numbers.join(' ')}`;
  });

test('rows put beside each other what is the same or in each other’s place', () => {
  expect(kinds('a b c', 'a b c')).toEqual(['same 1 1', 'same 2 2', 'same 3 3']);
  expect(kinds('a x c', 'a y z c')).toEqual(['same 1 1', 'changed 2 2', 'other-only 3', 'same 3 4']);
  expect(kinds('a x y c', 'a c')).toEqual(['same 1 1', 'own-only 2', 'own-only 3', 'same 4 2']);
});

test('every line of both files is in exactly one row', () => {
  const rows = rowsOf('q a b c d e'.split(' '), 'a x c y z e f'.split(' '));
  expect(rows.flatMap((row) => ('own' in row ? [row.own] : []))).toEqual([1, 2, 3, 4, 5, 6]);
  expect(rows.flatMap((row) => ('other' in row ? [row.other] : []))).toEqual([1, 2, 3, 4, 5, 6, 7]);
});

const reading: Reading = { paint: new Chalk({ level: 0 }), width: 100, plain: false };
const starter = '// Task.\n\n// TODO\n';
const view: SolutionView = {
  stage: 'backup-0',
  solution: { path: 'solutions/backup-0.ts', source: "import 'a';\n\nconst key = `x`;\nprint(key);\n" },
  own: { path: 'exercises/backup-0.ts', source: "// Task.\n\nimport 'a';\nprint('x');\r\nextra();\n" },
  starter,
};

test('a wide terminal shows both side by side, without the text of the exercise', () => {
  expect(solutionLines(view, reading).join('\n')).toMatchInlineSnapshot(`
    "A finished example of backup-0. It is one of many: yours may well be different, and right.

    Marks: < only yours, > only the example, | one in place of the other.

    exercises/backup-0.ts   solutions/backup-0.ts

    import 'a';             import 'a';

    print('x');           | const key = \`x\`;
    extra();              | print(key);"
  `);
});

test('a narrow one shows one in the other', () => {
  expect(solutionLines(view, { ...reading, width: 60 }).join('\n')).toMatchInlineSnapshot(`
    "A finished example of backup-0. It is one of many: yours may
    well be different, and right.

    - exercises/backup-0.ts
    + solutions/backup-0.ts

      import 'a';
    - print('x');
    - extra();
    +
    + const key = \`x\`;
    + print(key);"
  `);
});

test('read aloud, the differences are sentences', () => {
  expect(solutionLines(view, { ...reading, plain: true }).join('\n')).toMatchInlineSnapshot(`
    "A finished example of backup-0. It is one of many: yours may well be different, and right.

    solutions/backup-0.ts

    import 'a';

    const key = \`x\`;
    print(key);

    The differences from exercises/backup-0.ts, in order:

    Only yours: print('x');
    Only the example: const key = \`x\`;
    Only yours: extra();
    Only the example: print(key);"
  `);
});

test('without a program of one’s own it stands alone, and a program that is the same is told so', () => {
  const { own: _, ...alone } = view;
  expect(solutionLines(alone, reading).join('\n')).not.toContain('exercises/');
  const same = { ...view, own: { path: 'exercises/backup-0.ts', source: view.solution.source } };
  expect(solutionLines(same, reading).join('\n')).toContain('exercises/backup-0.ts holds the same lines.');
});

test('columns stay straight under colour, and long lines go on below', () => {
  const long = {
    ...view.solution,
    source: `/* ${'word '.repeat(30)}*/\nconst a = 1; /* over\ntwo lines */\n`,
  };
  const lines = solutionLines({ ...view, solution: long }, { ...reading, paint: new Chalk({ level: 1 }) });
  expect(lines.every((line) => stringWidth(line) <= reading.width)).toBe(true);
  expect(lines.filter((line) => line.includes('word')).length).toBeGreaterThan(2);
});
