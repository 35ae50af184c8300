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
  expect(differences.altered.map(({ item, actual }) => [item, actual])).toEqual([
    ['a/x', expect.stringContaining('1 byte,')],
    ['a/.git/config', 'empty'],
  ]);
});
