import { expect, test } from 'vitest';
import { align } from './align.ts';

test('pairs lines by the last piece of their path, whatever their order', () => {
  const { pairs, missing, unexpected } = align(
    ['css/style.scss', 'rpg-3.py', 'gone.txt'],
    ['/rpg-3.py', '/css/style.scss', 'hello'],
  );
  expect(pairs).toEqual([
    { expected: 'css/style.scss', printed: '/css/style.scss' },
    { expected: 'rpg-3.py', printed: '/rpg-3.py' },
  ]);
  expect(missing).toEqual(['gone.txt']);
  expect(unexpected).toEqual(['hello']);
});

test('among several lines with the same last piece the longest common ending wins', () => {
  const { pairs } = align(['a/LICENSE', 'b/LICENSE'], ['/x/b/LICENSE', '/x/a/LICENSE']);
  expect(pairs).toEqual([
    { expected: 'a/LICENSE', printed: '/x/a/LICENSE' },
    { expected: 'b/LICENSE', printed: '/x/b/LICENSE' },
  ]);
});

test.each([
  ['escaped', 'a b.txt', 'a%20b.txt'],
  ['in lower case', 'README', 'readme'],
  ['with its accent written differently', 'cafe\u0301', 'caf\u00e9'],
  ['trimmed', ' note.txt', 'note.txt'],
  ['with backslashes', 'css/style.scss', 'css\\style.scss'],
])('a name that is %s still resembles itself', (_how, expected, printed) => {
  expect(align([expected], [printed]).pairs).toEqual([{ expected, printed }]);
});

test('a line is used once', () => {
  const { pairs, missing } = align(['a/x', 'b/x'], ['x']);
  expect(pairs).toHaveLength(1);
  expect(missing).toHaveLength(1);
});
