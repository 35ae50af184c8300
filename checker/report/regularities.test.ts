import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Regularity } from '../diagnosis/regularity.ts';
import { RULES } from '../regularities/vocabulary.ts';
import { regularityQuestion, regularitySummary } from './regularities.ts';
import { hasContentWords, hasNameWords } from './wordings/how.ts';
import { CLAUSE_RULES } from './wordings/which.ts';

const path = new URL('./result-v1.schema.json', import.meta.url);
const schema = JSON.parse(readFileSync(path, 'utf8'));
const all = [...RULES.which, ...RULES.names, ...RULES.contents, ...RULES.relations];
const rules = [...new Set(all)].sort();

// UPDATE_SCHEMA=1 writes the list anew, after a rule was added.
if (process.env.UPDATE_SCHEMA) {
  schema.$defs.regularityRule.enum = rules;
  writeFileSync(path, `${JSON.stringify(schema, null, 2)}\n`);
}

test('every rule of the vocabulary has its words', () => {
  // No word is left over, either.
  expect([...CLAUSE_RULES].sort()).toEqual(RULES.which);
  expect(RULES.names.filter((rule) => !hasNameWords(rule))).toEqual([]);
  expect(RULES.contents.filter((rule) => !hasContentWords(rule))).toEqual([]);
});

test('the schema lists every rule', () => {
  expect(schema.$defs.regularityRule.enum).toEqual(rules);
});

const EMPTY_FILES: Regularity = {
  kind: 'missing',
  subject: 'lines',
  says: 'which',
  rule: 'empty-files',
  negated: false,
  parameters: {},
  bits: 3,
  isWhole: true,
  exceptions: [],
  support: { positives: 5, negatives: 206, folders: 3 },
  example: { folder: 'names', path: 'docs/empty', expected: 'docs/empty', actual: null },
};

const CHANGED: Regularity = {
  ...EMPTY_FILES,
  kind: 'altered',
  says: 'how',
  rule: 'lower-case',
  where: { rule: 'at-the-top', negated: true, parameters: {} },
};

const said = (regularity: Regularity): [summary: string, question: string] => [
  regularitySummary(regularity),
  regularityQuestion(regularity),
];

test.each<[string, Regularity]>([
  ['which files are missing', EMPTY_FILES],
  ['turned round, with exceptions', { ...EMPTY_FILES, negated: true, exceptions: ['trailing.', 'b'] }],
  ['one of two that go together', { ...EMPTY_FILES, isWhole: false }],
  ['a name', { ...EMPTY_FILES, rule: 'without-period' }],
  ['all', { ...EMPTY_FILES, kind: 'unexpected', rule: 'dotfiles' }],
  [
    'some dotfiles',
    {
      ...EMPTY_FILES,
      kind: 'unexpected',
      rule: 'dotfiles',
      where: { rule: 'at-the-top', negated: false, parameters: {} },
    },
  ],
  ['how names came out', { ...CHANGED, support: { positives: 5, negatives: 0, folders: 1 } }],
  ['put together', { ...CHANGED, rule: 'put-together', parameters: { template: './<expected>' } }],
  [
    'two changes',
    { ...CHANGED, rule: 'name-alone', parameters: { next: 'characters-cut-off-in-front', 'next-count': 1 } },
  ],
  [
    'contents',
    { ...CHANGED, kind: 'content', subject: 'uploads', rule: 'first-bytes', parameters: { bytes: 65536 } },
  ],
  [
    'a listing',
    {
      ...EMPTY_FILES,
      kind: 'requests',
      says: 'relation',
      rule: 'listing-prefix',
      parameters: { text: 'assets/' },
    },
  ],
  [
    'keys that were asked for',
    {
      ...EMPTY_FILES,
      kind: 'requests',
      says: 'relation',
      rule: 'keys-asked-for',
      parameters: { change: 'name-alone' },
    },
  ],
  [
    'a note',
    {
      ...EMPTY_FILES,
      kind: 'notes',
      says: 'relation',
      rule: 'names-nothing-here',
      parameters: { start: '/srv/' },
    },
  ],
])('words for %s', (_what, regularity) => {
  expect(said(regularity)).toMatchSnapshot();
});

test('every relation has words', () => {
  for (const rule of RULES.relations) {
    const kind = ['listing-prefix', 'listing-delimiter', 'keys-asked-for'].includes(rule)
      ? 'requests'
      : 'notes';
    const parameters = { text: '/', count: 3, start: 'a', change: 'name-alone' };
    expect(regularitySummary({ ...EMPTY_FILES, kind, says: 'relation', rule, parameters })).toMatch(
      /\w.*\.$/,
    );
  }
});
