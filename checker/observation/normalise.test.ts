import { expect, test } from 'vitest';
import { linesOf } from './normalise.ts';

const exact = { backslashesAreSlashes: false };

test.each([
  ['lines that end with LF', 'a\nb\n', ['a', 'b']],
  ['a missing final newline', 'a\nb', ['a', 'b']],
  ['CRLF', 'a\r\nb\r\n', ['a', 'b']],
  ['CRLF with the last LF missing', 'a\r\nb\r', ['a', 'b']],
  ['blank lines, also of white space', '\n\na\n \n\t\nb\n\n', ['a', 'b']],
  ['no output', '', []],
])('takes away %s', (_quirk, stdout, lines) => {
  expect(linesOf(stdout, exact)).toEqual(lines);
});

test.each([
  ['white space around a line', ' a \n', [' a ']],
  ['a carriage return inside a line', 'a\rb\n', ['a\rb']],
  ['a byte order mark', '\uFEFFa\nb\n', ['\uFEFFa', 'b']],
  ['the order and repetition of lines', 'b\na\nb\n', ['b', 'a', 'b']],
  ['the way an accent is written', 'e\u0301\n\u00e9\n', ['e\u0301', '\u00e9']],
  ['backslashes', 'a\\b\n', ['a\\b']],
])('keeps %s', (_what, stdout, lines) => {
  expect(linesOf(stdout, exact)).toEqual(lines);
});

test('makes backslashes slashes where the statement allows both', () => {
  expect(linesOf('C:\\a\\b\r\n', { backslashesAreSlashes: true })).toEqual(['C:/a/b']);
});
