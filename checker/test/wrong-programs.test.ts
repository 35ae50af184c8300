import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Backend } from '../lab/backend.ts';
import {
  BACKENDS,
  canRun,
  checkSample,
  chosenFrom,
  inShort,
  openTestBackend,
  samplesIn,
  usesS3,
} from './programs.ts';
import { beliefsOf, namedIn } from './transcripts.ts';

/** Long enough for any program that ends, and not a minute for each of those that never do. */
const TIMEOUT_MS = 10_000;

const samples = samplesIn('samples/wrong');

test('there are many samples', () => {
  expect(samples.length).toBeGreaterThan(800);
  expect(chosenFrom(samples).length).toBeGreaterThan(100);
});

describe.each(BACKENDS)('on the S3 %s', (kind) => {
  let backend: Backend;
  beforeAll(async () => {
    backend = await openTestBackend(kind);
  });
  afterAll(() => backend?.stop());

  // Programs that only print see no difference between backends.
  for (const sample of chosenFrom(samples).filter((each) => kind === 'embedded' || usesS3(each))) {
    test.skipIf(!canRun(sample))(`${sample.name} fails, and is named`, async () => {
      const result = await checkSample(sample, { timeoutMs: TIMEOUT_MS, backend });
      expect(result.verdict, inShort(result)).toBe('failed');
      if (!usesS3(sample)) expect(namedIn(result), inShort(result)).toEqual([...beliefsOf(sample)].sort());
      // Nothing is named that isn't so: of two beliefs one may hide the other, and a crash may be all that is known.
      else {
        const beliefs = [...beliefsOf(sample), 'crashed'];
        expect(
          namedIn(result).filter((id) => !beliefs.includes(id)),
          inShort(result),
        ).toEqual([]);
      }
    });
  }
});
