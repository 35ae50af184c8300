import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Backend } from '../lab/backend.ts';
import { canRun, checkSample, chosenFrom, inShort, openTestBackend, samplesIn } from './programs.ts';
import { beliefsOf, namedIn } from './transcripts.ts';

let backend: Backend;
beforeAll(async () => {
  backend = await openTestBackend('embedded');
});
afterAll(() => backend?.stop());

const wrong = samplesIn('samples/wrong').filter((sample) => canRun(sample));

describe('a program that ends before its work is done', () => {
  const early = wrong.filter(({ name }) => name.startsWith('ended-too-early/'));
  // All of them, because each is cut short at another moment.
  test.each(early.map((sample) => [sample.name, sample] as const))('%s', async (_name, sample) => {
    const result = await checkSample(sample, { backend });
    expect(namedIn(result), inShort(result)).toEqual(beliefsOf(sample));
  });
});

describe('a program that ends itself when its work is done, and is wrong for another reason', () => {
  const done = wrong.filter(({ name }) => /exits?-when-done|made-then-exit/.test(name));
  test.each(done.map((sample) => [sample.name, sample] as const))('%s', async (_name, sample) => {
    const result = await checkSample(sample, { backend });
    expect(namedIn(result), inShort(result)).toEqual(beliefsOf(sample));
    // The last file that was written as a stream may still be closing.
    expect(result.observations.flatMap(({ unfinished }) => unfinished?.commands ?? [])).toEqual([]);
  });
});

describe('a right program that ends itself leaves nothing under way', () => {
  const ending = samplesIn('samples/right').filter(
    (sample) => canRun(sample) && readFileSync(sample.path, 'utf8').includes('process.exit('),
  );
  test('there are such programs', () => expect(ending.length).toBeGreaterThan(5));
  test.each(chosenFrom(ending).map((sample) => [sample.name, sample] as const))(
    '%s',
    async (_name, sample) => {
      const result = await checkSample(sample, { backend });
      expect(result.verdict, inShort(result)).toBe('passed');
      expect(result.observations.flatMap(({ unfinished }) => unfinished ?? [])).toEqual([]);
    },
  );
});
