import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { WORKBOOK } from '../run/workbook.ts';
import { STAGES } from '../stages/index.ts';
import { canRun, checkSample, inShort, samplesIn } from './programs.ts';

describe.each(STAGES)('$id', ({ id }) => {
  const at = (folder: string) => ({
    name: id,
    path: join(WORKBOOK, folder, `${id}.ts`),
    stage: id,
    run: undefined,
  });

  test('the solution passes, without a word about polish', async () => {
    const result = await checkSample(at('solutions'));
    expect(result.verdict, inShort(result)).toBe('passed');
    expect(result.checks.filter(({ verdict }) => verdict !== 'passed')).toEqual([]);
  });

  test('the starter fails in every scenario, as not started', async () => {
    const result = await checkSample(at('checker/starters'));
    expect(result.verdict).toBe('failed');
    expect(result.diagnoses.map((diagnosis) => diagnosis.id)).toEqual(['not-started']);
    for (const { scenario } of result.observations) {
      const failed = result.checks.filter(
        (check) => check.scenario === scenario && check.verdict === 'failed',
      );
      expect(failed.length, scenario).toBeGreaterThan(0);
    }
  });
});

describe('right programs of every style pass', () => {
  const samples = samplesIn('test/programs');
  test('there are many', () => {
    expect(samples.length).toBeGreaterThan(100);
  });
  for (const sample of samples) {
    test.skipIf(!canRun(sample))(sample.name, async () => {
      const result = await checkSample(sample);
      expect(result.verdict, inShort(result)).toBe('passed');
    });
  }
});
