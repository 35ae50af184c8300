import { expect, test } from 'vitest';
import { pagerWords, rowsOf } from './pager.ts';

test.each<[string, NodeJS.ProcessEnv, NodeJS.Platform, string[] | undefined]>([
  ['the system’s', {}, 'linux', ['less']],
  ['that of Windows', {}, 'win32', ['more']],
  ['the reader’s own', { PAGER: 'less -R "+/Exercise now"' }, 'linux', ['less', '-R', '+/Exercise now']],
  ['none', { PAGER: '' }, 'linux', undefined],
  ['cat, which is none', { PAGER: 'cat' }, 'linux', undefined],
  ['no command', { PAGER: 'less "' }, 'linux', undefined],
  ['a path of Windows', { PAGER: 'C:\\less.exe' }, 'win32', ['C:\\less.exe']],
])('%s', (_, env, platform, words) => {
  expect(pagerWords(env, platform)).toEqual(words);
});

test('long lines take several rows, colour and empty ones don’t change that', () => {
  expect(rowsOf(['', 'x'.repeat(10), 'x'.repeat(11), `\u001b[31m${'x'.repeat(10)}\u001b[39m`], 10)).toBe(5);
});
