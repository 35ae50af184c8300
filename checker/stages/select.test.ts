import { expect, test } from 'vitest';
import { ProblemError } from '../observation/problem.ts';
import { selectStages } from './select.ts';
import type { Stage } from './stage.ts';

const stage = (id: string, number: number, ...aliases: string[]): Stage => ({
  id,
  number,
  aliases,
  title: id,
  usesS3: false,
  scenarios: () => [],
});
const STAGES = [
  stage('backup-0', 0),
  stage('backup-1', 1),
  stage('backup-complete', 3, 'complete'),
  stage('extra-1', 4),
];

const select = (words: string[], passed: string[] = []): string[] =>
  selectStages(words, STAGES, (id) => passed.includes(id)).map(({ id }) => id);

test.each([
  [['1'], ['backup-1']],
  [['backup-0'], ['backup-0']],
  [['Backup-0'], ['backup-0']],
  [['complete'], ['backup-complete']],
  [['backup-c'], ['backup-complete']],
  [['e'], ['extra-1']],
  [['exercises/backup-1.ts'], ['backup-1']],
  [['./exercises/backup-1.md'], ['backup-1']],
  [['exercises\\backup-1.ts'], ['backup-1']],
  [
    ['1', '0', 'backup-1'],
    ['backup-1', 'backup-0'],
  ],
  [['all'], ['backup-0', 'backup-1', 'backup-complete', 'extra-1']],
])('%j means %j', (words, ids) => {
  expect(select(words)).toEqual(ids);
});

test('next, and no word, mean the first that has not passed', () => {
  expect(select(['next'])).toEqual(['backup-0']);
  expect(select([], ['backup-0', 'backup-complete'])).toEqual(['backup-1']);
  expect(select([], ['backup-0', 'backup-1', 'backup-complete', 'extra-1'])).toEqual([]);
});

test.each([
  ['9', 'unknown-stage'],
  ['', 'unknown-stage'],
  ['__proto__', 'unknown-stage'],
  ['backup', 'ambiguous-stage'],
])('%j is refused', (word, kind) => {
  expect(() => select([word])).toThrow(ProblemError);
  try {
    select([word]);
  } catch (error) {
    expect((error as ProblemError).problem.kind).toBe(kind);
  }
});
