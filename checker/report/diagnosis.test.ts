import { describe, expect, test } from 'vitest';
import { MISCONCEPTIONS } from '../diagnosis/diagnosis.ts';
import { wordingFor, wordingOf } from './diagnosis.ts';
import { gradeOf, wordsOf } from './readability.rig.ts';

describe.each(MISCONCEPTIONS)('%s', (id) => {
  const { summary, explanation } = wordingOf(id);

  test('is told in at most 120 words', () => {
    expect(wordsOf(`${summary} ${explanation}`).length).toBeLessThanOrEqual(120);
    expect(wordsOf(summary).length).toBeLessThanOrEqual(16);
  });

  test('is told in short words and sentences', () => {
    expect(gradeOf(`${summary} ${explanation}`)).toBeLessThanOrEqual(9);
  });

  test('asks or points, and never gives the code', () => {
    expect(explanation).not.toMatch(
      /[`{}=]|=>|\w\(\)|\.(slice|split|join|replace|startsWith|relative|basename)\b/,
    );
  });
});

test('a hard text has a high grade, an easy one a low grade', () => {
  expect(gradeOf('The cat sat. The dog ran.')).toBeLessThan(2);
  expect(
    gradeOf(
      'Notwithstanding considerable organisational difficulties, implementation necessitates comprehensive reconsideration of fundamental architectural presuppositions.',
    ),
  ).toBeGreaterThan(20);
});

test('what is particular to a variant is said too', () => {
  const diagnosis = { kind: 'required', scenarios: ['assets'] } as const;
  const depth = { ...diagnosis, id: 'one-level-deep', detail: { kind: 'depth', folders: 1 } } as const;
  expect(wordingFor(depth).explanation).toContain('stops 1 folder below');
  const cut = {
    ...diagnosis,
    id: 'hardcoded-path',
    detail: { kind: 'cut', count: 4, unit: 'parts' },
  } as const;
  expect(wordingFor(cut).explanation).toContain('4 pieces of the path');
  const text = { ...diagnosis, id: 'hardcoded-prefix', detail: { kind: 'literal', text: 'x/' } } as const;
  expect(wordingFor(text).explanation).toContain('x/');
});
