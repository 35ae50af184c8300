import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SortedKeys } from './sorted-keys.ts';

const key = fc.string({ unit: fc.constantFrom('a', 'b', '/', '😀', '\uffff'), maxLength: 4 });

test('holds the same keys as a set, in the order of their bytes', () => {
  const step = fc.record({ key, action: fc.constantFrom('add', 'delete') });
  fc.assert(
    fc.property(fc.array(step), (steps) => {
      const keys = new SortedKeys();
      const model = new Set<string>();
      for (const { key, action } of steps) {
        keys[action](key);
        model[action](key);
      }
      const sorted = [...model].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
      expect(Array.from({ length: keys.size }, (_, index) => keys.at(index))).toEqual(sorted);
      expect(keys.at(keys.size)).toBeUndefined();
    }),
  );
});

test('finds where a key and a prefix begin and end', () => {
  const keys = new SortedKeys(['a', 'b/1', 'b/2', 'b0', 'c']);
  expect([keys.from('b/1'), keys.after('b/1'), keys.from('b/')]).toEqual([1, 2, 1]);
  expect([
    keys.afterPrefix('b/'),
    keys.afterPrefix('b'),
    keys.afterPrefix('x'),
    keys.afterPrefix(''),
  ]).toEqual([3, 4, 5, 5]);
});
