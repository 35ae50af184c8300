import { describe, expect, test } from 'vitest';
import { combines, explain } from './explain.ts';
import { explainedBy } from './explained.ts';
import type { Family, Library, Model } from './model.ts';

/** A procedure that has nothing to do with files: numbers are chosen, changed, and put together. */
interface Sum {
  readonly choose: (number: number) => boolean;
  readonly change: (number: number) => number;
  readonly show: (total: number) => string;
}

interface Case {
  readonly numbers: readonly number[];
  readonly seen: string;
}

const right: Sum = { choose: () => true, change: (number) => number, show: String };

const result = ({ choose, change, show }: Sum, numbers: readonly number[]): string =>
  show(
    numbers
      .filter(choose)
      .map(change)
      .reduce((sum, number) => sum + number, 0),
  );

const model = (
  id: Model<Sum>['ids'][number],
  step: keyof Sum,
  part: Partial<Sum>,
  more: Partial<Model<Sum>> = {},
): Model<Sum> => ({ ids: [id], steps: [step], replace: (sum) => ({ ...sum, ...part }), ...more });

const noNegatives = model('dotfiles-included', 'choose', { choose: (number) => number >= 0 });
const firstOnly = model('not-recursive', 'choose', { choose: (number) => number === 1 });
const doubled = model('backslashes', 'change', { change: (number) => number * 2 });
const inWords = model('report-format', 'show', { show: (total) => `sum ${total}` });
const anything = model('extra-lines', 'show', { show: (total) => `sum ${total}` }, { last: true });

const addsConstant: Family<Sum, Case> = {
  ids: ['hardcoded-path'],
  steps: ['change'],
  infer: (procedure, { numbers, seen }) => {
    const by = (Number(seen) - Number(result(procedure, numbers))) / numbers.length;
    return Number.isInteger(by) && by !== 0
      ? [model('hardcoded-path', 'change', { change: (number) => number + by })]
      : [];
  },
};

const library = (
  models: readonly Model<Sum>[],
  more: Partial<Library<Sum, Case>> = {},
): Library<Sum, Case> => ({ models, families: [], equivalences: [], ...more });

const NUMBERS = [[1, -2, 5], [4, 1, -7, 3], [10]];

/** What a procedure shows of all cases. */
const casesOf = (procedure: Sum): Case[] =>
  NUMBERS.map((numbers) => ({ numbers, seen: result(procedure, numbers) }));

const namesFor = (lib: Library<Sum, Case>, procedure: Sum): string[] =>
  explain({
    right,
    library: lib,
    cases: casesOf(procedure),
    predicts: (each, { numbers, seen }) => result(each, numbers) === seen,
  }).map(({ ids }) => ids.join(' + '));

const all = [noNegatives, firstOnly, doubled, inWords, anything];

test('a pass is never diagnosed, not even where a model predicts the same', () => {
  expect(namesFor(library([model('dot-slash', 'show', {})]), right)).toEqual([]);
});

test('one model that predicts every case explains it', () => {
  expect(namesFor(library(all), doubled.replace(right))).toEqual(['backslashes']);
});

test('two models in different steps are both named', () => {
  expect(namesFor(library(all), doubled.replace(noNegatives.replace(right)))).toEqual([
    'dotfiles-included + backslashes',
  ]);
});

test('what predicts only some cases explains nothing', () => {
  expect(namesFor(library([noNegatives]), { ...right, choose: (number) => number !== -2 })).toEqual([]);
});

test('two models of one step combine only where one says so', () => {
  expect(combines(noNegatives, firstOnly)).toBe(false);
  expect(combines({ ...noNegatives, beside: ['not-recursive'] }, firstOnly)).toBe(true);
  expect(combines(firstOnly, { ...noNegatives, beside: ['not-recursive'] })).toBe(true);
});

test('loose models come last', () => {
  expect(namesFor(library(all), inWords.replace(right))).toEqual(['report-format']);
  expect(namesFor(library([anything]), inWords.replace(right))).toEqual(['extra-lines']);
});

test('a number is inferred from one case and tested on all, alone and with another model', () => {
  const withFamily = library(all, { families: [addsConstant] });
  const plusFour: Sum = { ...right, change: (number) => number + 4 };
  expect(namesFor(withFamily, plusFour)).toEqual(['hardcoded-path']);
  expect(namesFor(withFamily, { ...plusFour, choose: (number) => number !== -2 })).toEqual([]);
});

test('an idiom is one model with several identifiers, and counts as so many', () => {
  const idiom: Model<Sum> = {
    ids: ['prints-directories', 'relative-paths', 'printed-as-array'],
    steps: ['choose', 'change', 'show'],
    replace: () => ({ choose: () => true, change: (number) => -number, show: (total) => `[${total}]` }),
  };
  expect(namesFor(library([...all, idiom]), idiom.replace(right))).toEqual([
    'prints-directories + relative-paths + printed-as-array',
  ]);
});

test('of two names for the same, the data say which is meant', () => {
  const twin = model('url-encoded-keys', 'change', { change: (number) => number * 2 });
  const seen = doubled.replace(right);
  expect(namesFor(library([twin, doubled]), seen)).toEqual(['url-encoded-keys', 'backslashes']);
  const stronger = { ...doubled, supersedes: ['url-encoded-keys'] } as const;
  expect(namesFor(library([twin, stronger]), seen)).toEqual(['backslashes']);
  const equal = { named: ['backslashes'], instead: ['url-encoded-keys'], because: 'both double' } as const;
  expect(namesFor(library([twin, doubled], { equivalences: [equal] }), seen)).toEqual(['backslashes']);
  // Also where something else stands beside it.
  const both = doubled.replace(noNegatives.replace(right));
  expect(namesFor(library([twin, stronger, noNegatives]), both)).toEqual(['backslashes + dotfiles-included']);
});

test('where nothing decides, only what all have in common is named, and the rest are alternatives', () => {
  const twin = model('url-encoded-keys', 'change', { change: (number) => number * 2 });
  const explanations = explain({
    right,
    library: library([noNegatives, twin, doubled]),
    cases: casesOf(doubled.replace(noNegatives.replace(right))),
    predicts: (each, { numbers, seen }) => result(each, numbers) === seen,
  });
  const { diagnoses, alternatives } = explainedBy(explanations, (id) => ({
    id,
    kind: 'required',
    scenarios: [],
  }));
  expect(diagnoses.map(({ id }) => id)).toEqual(['dotfiles-included']);
  expect(alternatives).toEqual([
    ['dotfiles-included', 'url-encoded-keys'],
    ['dotfiles-included', 'backslashes'],
  ]);
});

describe('cases that do not decide', () => {
  const predicts = (each: Sum, { numbers, seen }: Case): boolean => result(each, numbers) === seen;
  const twice = casesOf(doubled.replace(right));
  const odd: Case = { numbers: [7], seen: 'something else' };

  const named = (models: readonly Model<Sum>[], cases: readonly Case[], decisive?: number): string[] =>
    explain({
      right,
      library: library(models),
      cases,
      predicts,
      ...(decisive === undefined ? {} : { decisive }),
    }).map(({ ids }) => ids.join(' + '));

  test('may be left unexplained; all others may not', () => {
    expect(named(all, [...twice, odd])).toEqual([]);
    expect(named(all, [...twice, odd], twice.length)).toEqual(['backslashes']);
    expect(named(all, [odd, ...twice], 1)).toEqual([]);
  });

  test('decide between explanations that are equally simple', () => {
    const positive: Case = { numbers: [3], seen: '6' };
    const threeMore = model('first-character-lost', 'change', { change: (number) => number + 3 });
    expect(named([threeMore, doubled], [positive, ...twice], 1)).toEqual(['backslashes']);
    expect(named([threeMore, doubled], [positive, odd], 1)).toEqual(['first-character-lost', 'backslashes']);
  });

  test('alone are no reason to explain a program that is right in the others', () => {
    const noDifference = model('dot-slash', 'show', {});
    expect(named([noDifference], [...casesOf(right), odd], NUMBERS.length)).toEqual([]);
  });
});

test('what can only be inferred from a later case is, where that is asked for', () => {
  const adds = model('hardcoded-path', 'change', { change: (number) => number + 3 });
  // Nothing is added up in the first case, so nothing can be inferred from it.
  const numbers = [[], ...NUMBERS];
  const question = {
    right,
    library: library(all, { families: [addsConstant] }),
    cases: numbers.map((each) => ({ numbers: each, seen: result(adds.replace(right), each) })),
    predicts: (each: Sum, { numbers: some, seen }: Case): boolean => result(each, some) === seen,
  };
  expect(explain(question)).toEqual([]);
  const found = explain({ ...question, examples: 2 });
  expect(found.map(({ ids }) => ids)).toEqual([['hardcoded-path']]);
});
