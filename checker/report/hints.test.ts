import { Chalk } from 'chalk';
import { expect, test } from 'vitest';
import { chooseHint, hintLines } from './hints.ts';

test.each<[string, Parameters<typeof chooseHint>, ReturnType<typeof chooseHint>]>([
  ['the first', [{ shown: 0, changed: true }, 3, false], { index: 0, of: 3, why: 'next' }],
  ['unchanged code', [{ shown: 1, changed: false }, 3, false], { index: 0, of: 3, why: 'again' }],
  ['changed code', [{ shown: 1, changed: true }, 3, false], { index: 1, of: 3, why: 'next' }],
  ['insisted', [{ shown: 1, changed: false }, 3, true], { index: 1, of: 3, why: 'next' }],
  ['all were shown', [{ shown: 3, changed: true }, 3, false], { index: 2, of: 3, why: 'last' }],
  ['all, insisted', [{ shown: 3, changed: false }, 3, true], { index: 2, of: 3, why: 'last' }],
  ['a course with fewer now', [{ shown: 5, changed: false }, 3, false], { index: 2, of: 3, why: 'again' }],
  ['none', [{ shown: 0, changed: true }, 0, false], undefined],
])('%s', (_, given, expected) => {
  expect(chooseHint(...given)).toEqual(expected);
});

const reading = { paint: new Chalk({ level: 0 }), width: 80, plain: false };
const stage = { id: 'backup-1', number: 1 };

test('a hint says which it is, and how to get on', () => {
  const hint = { title: 'Hint 2', spoiler: false, text: 'Use `slice`.' };
  const text = (why: 'next' | 'again') =>
    hintLines(hint, { index: 1, of: 6, why }, stage, reading).join('\n');
  expect(text('next')).toBe(
    'Hint 2 of 6 for backup-1\n\n  Use `slice`.\n\nWhen you have tried it, the next one comes with: npm run hint 1',
  );
  expect(text('again')).toContain('npm run hint -- 1 --next');
});

test('a spoiler is announced, and after the last hint comes the example', () => {
  const hint = { title: 'Spoiler 2', spoiler: true, text: 'All of it.' };
  const text = hintLines(hint, { index: 5, of: 6, why: 'next' }, stage, { ...reading, width: 60 }).join('\n');
  expect(text).toMatch(/^Hint 6 of 6 for backup-1\. It is a spoiler/);
  expect(text.replaceAll('\n', ' ')).toContain('npm run solution -- 1 --reveal');
});
