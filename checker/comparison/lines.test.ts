import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isSame } from './differences.ts';
import { compareLines } from './lines.ts';

const expectation = { required: ['a', 'b', 'c'], optional: ['.git/x'] };

test('the order is open and optional lines may be there', () => {
  expect(isSame(compareLines(expectation, ['c', '.git/x', 'a', 'b']))).toBe(true);
  expect(isSame(compareLines(expectation, ['c', 'a', 'b']))).toBe(true);
});

test('missing lines keep the expected order, unexpected ones are sorted', () => {
  const differences = compareLines(expectation, ['z', 'b', 'y']);
  expect(differences).toEqual({ missing: ['a', 'c'], unexpected: ['y', 'z'], repeated: [], altered: [] });
});

test('a repeated line is a fault, be it required, optional or unexpected', () => {
  expect(compareLines(expectation, ['a', 'a', 'a', 'b', 'c']).repeated).toEqual(['a']);
  expect(compareLines(expectation, ['a', 'b', 'c', '.git/x', '.git/x']).repeated).toEqual(['.git/x']);
  expect(compareLines(expectation, ['a', 'b', 'c', 'z', 'z'])).toMatchObject({
    unexpected: ['z'],
    repeated: ['z'],
  });
});

test('a line that is expected twice must be there twice', () => {
  const twice = { required: ['a', 'a'], optional: [] };
  expect(isSame(compareLines(twice, ['a', 'a']))).toBe(true);
  expect(compareLines(twice, ['a']).missing).toEqual(['a']);
  expect(compareLines(twice, ['a', 'a', 'a']).repeated).toEqual(['a']);
});

test('nothing is wrong exactly when the lines are a permutation with any of the optional ones', () => {
  const name = fc.constantFrom('a', 'b', 'c', 'd', '__proto__', 'constructor', '');
  fc.assert(
    fc.property(fc.array(name), fc.array(name), (required, printed) => {
      const sorted = (lines: string[]) => [...lines].sort();
      const equal = JSON.stringify(sorted(required)) === JSON.stringify(sorted(printed));
      expect(isSame(compareLines({ required, optional: [] }, printed))).toBe(equal);
    }),
  );
});
