import { expect, test } from 'vitest';
import { median, medianRatio, table } from './measure.ts';

test('a median is the middle, or lies between the two in the middle', () => {
  expect(median([9, 1, 5])).toBe(5);
  expect(median([9, 1, 5, 2])).toBe(3.5);
  expect(median([])).toBeNaN();
});

test('a ratio is taken round by round, so that a slow round spoils none', () => {
  expect(medianRatio([2, 40, 3], [1, 20, 1])).toBe(2);
  expect(medianRatio([], [1])).toBeNaN();
});

test('columns of a table stand below each other', () => {
  expect(table([['', 'a', 'bcd'], ['one', '10', '2'], [], ['three']])).toBe(
    ['        a  bcd', 'one    10    2', '', 'three'].join('\n'),
  );
});
