import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { RULES } from '../regularities/vocabulary.ts';
import { hasContentWords, hasNameWords } from './wordings/how.ts';
import { hasClause } from './wordings/which.ts';

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
  expect(RULES.which.filter((rule) => !hasClause(rule))).toEqual([]);
  expect(RULES.names.filter((rule) => !hasNameWords(rule))).toEqual([]);
  expect(RULES.contents.filter((rule) => !hasContentWords(rule))).toEqual([]);
});

test('the schema lists every rule', () => {
  expect(schema.$defs.regularityRule.enum).toEqual(rules);
});
