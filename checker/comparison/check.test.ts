import { expect, test } from 'vitest';
import { type Check, type Verdict, verdictOn } from './check.ts';
import { NO_DIFFERENCES } from './differences.ts';

const check = (verdict: Verdict, kind: Check['kind'] = 'required'): Check => ({
  id: 'x',
  title: 'x',
  scenario: 'x',
  kind,
  verdict,
  differences: NO_DIFFERENCES,
});

test.each<[string, Check[], string]>([
  ['every required check passed', [check('passed'), check('passed')], 'passed'],
  ['one failed', [check('passed'), check('failed'), check('blocked')], 'failed'],
  ['the checker could not do its work', [check('failed'), check('broken')], 'broken'],
  ['polish failed', [check('passed'), check('failed', 'polish')], 'passed'],
  ['there are no checks', [], 'broken'],
  ['there is only polish', [check('passed', 'polish')], 'broken'],
  ['a check was blocked by nothing', [check('passed'), check('blocked')], 'broken'],
])('when %s', (_when, checks, verdict) => {
  expect(verdictOn(checks)).toBe(verdict);
});
