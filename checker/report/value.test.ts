import { expect, test } from 'vitest';
import { showPair, showValue } from './value.ts';

test.each([
  ['css/style.scss', 'css/style.scss'],
  ['with space.txt', 'with space.txt'],
  ['caf\u00e9/\u65e5\u672c.txt', 'caf\u00e9/\u65e5\u672c.txt'],
  ['say "hello".txt', 'say "hello".txt'],
  [' leading', '" leading"'],
  ['trailing ', '"trailing "'],
  ['two  spaces', '"two  spaces"'],
  ['tab\there', '"tab\\there"'],
  ['\u001b[32mgreen', '"\\u{1b}[32mgreen"'],
  ['no\u00a0break', '"no\\u{a0}break"'],
  ['zero\u200bwidth', '"zero\\u{200b}width"'],
  ['nai\u0308ve', '"nai\\u{308}ve"'],
])('%j is shown as %s', (value, shown) => {
  expect(showValue(value)).toBe(shown);
});

test('an accent written as one character and as two is told apart', () => {
  expect(showPair('caf\u00e9', 'cafe\u0301')).toEqual(['"caf\\u{e9}"', '"cafe\\u{301}"']);
});
