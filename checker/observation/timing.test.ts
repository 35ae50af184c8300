import { expect, test } from 'vitest';
import { timedLines } from './timing.ts';

const exact = { backslashesAreSlashes: false };

test('each line has the time of the chunk that completed it', () => {
  const marks = [
    { at: 10, bytes: 4 },
    { at: 20, bytes: 8 },
    { at: 30, bytes: 9 },
  ];
  expect(timedLines('a\nbc\r\n\u00e9', marks, exact)).toEqual([
    { line: 'a', at: 10 },
    { line: 'bc', at: 20 },
    { line: '\u00e9', at: 20 },
  ]);
});

test('what nobody saw coming came at the end of time', () => {
  expect(timedLines('a\n', [], exact)).toEqual([{ line: 'a', at: Number.POSITIVE_INFINITY }]);
});
