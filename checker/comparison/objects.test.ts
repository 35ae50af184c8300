import { expect, test } from 'vitest';
import { isSame } from './differences.ts';
import { compareObjects } from './objects.ts';

const bytes = (text: string): Uint8Array => Buffer.from(text);
const expectation = {
  required: new Map([
    ['a/x', bytes('X')],
    ['a/empty', bytes('')],
  ]),
  optional: new Map([['a/.git/config', bytes('C')]]),
};

test('keys and bytes must be the same; optional objects may be there', () => {
  const stored = [
    { key: 'a/x', content: bytes('X') },
    { key: 'a/empty', content: bytes('') },
  ];
  expect(isSame(compareObjects(expectation, stored))).toBe(true);
  expect(
    isSame(compareObjects(expectation, [...stored, { key: 'a/.git/config', content: bytes('C') }])),
  ).toBe(true);
});

test('missing, unexpected and altered objects are told apart, optional ones are held to their bytes', () => {
  const differences = compareObjects(expectation, [
    { key: 'a/x', content: bytes('Y') },
    { key: '/a/x', content: bytes('X') },
    { key: 'a/.git/config', content: bytes('') },
  ]);
  expect(differences).toMatchObject({ missing: ['a/empty'], unexpected: ['/a/x'] });
  expect(differences.altered).toEqual([
    { item: 'a/x', expected: '1 byte, "X"', actual: '1 byte, "Y"' },
    { item: 'a/.git/config', expected: '1 byte, "C"', actual: 'empty' },
  ]);
});

test.each<[string, Uint8Array, Uint8Array, string, string]>([
  [
    'a later byte',
    bytes('one two'),
    bytes('one 2wo'),
    '7 bytes, from byte 5: "two"',
    '7 bytes, from byte 5: "2wo"',
  ],
  ['a cut end', bytes('onetwo'), bytes('one'), '6 bytes, from byte 4: "two"', '3 bytes, and no more'],
  ['no text', Uint8Array.of(0xff, 0x00), bytes('\ufffd'), '2 bytes, ff 00', '3 bytes, ef bf bd'],
])('shows contents from the first difference on: %s', (_what, content, actual, expected, seen) => {
  const { altered } = compareObjects({ required: new Map([['k', content]]), optional: new Map() }, [
    { key: 'k', content: actual },
  ]);
  expect(altered).toEqual([{ item: 'k', expected, actual: seen }]);
});
