import { expect, test } from 'vitest';
import { canRun, checkSample, inShort, samplesIn } from './programs.ts';

/** Long enough for any program that ends, and not a minute for each of those that never do. */
const TIMEOUT_MS = 10_000;

const samples = samplesIn('mistakes');

test('there are many', () => {
  expect(samples.length).toBeGreaterThan(100);
});

for (const sample of samples) {
  test.skipIf(!canRun(sample))(`${sample.name} fails`, async () => {
    const result = await checkSample(sample, TIMEOUT_MS);
    expect(result.verdict, inShort(result)).toBe('failed');
  });
}
